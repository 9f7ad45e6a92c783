# shellcheck shell=bash disable=SC2034,SC2154
# Checks of the account that hosts customers.

readonly deploy_cluster='deployment/deploy-cluster-account.sh'

diagnose_cluster() {
  local region
  bootstrap_in_use=
  diagnose_stack "$ACCOUNT_STACK" "$AWS_REGION" "Run $deploy_cluster again; its output names the resource that failed."
  diagnose_trust "$DEPLOY_ROLE" "$JOB_ROLE_ARN"
  diagnose_trust "$READ_ROLE" "$API_ROLE_ARN"
  diagnose_trust "$READ_ROLE" "$RECONCILE_ROLE_ARN"
  diagnose_trust "$SECRETS_ROLE" "$API_ROLE_ARN"
  diagnose_service_linked_roles
  diagnose_zone
  read_value 'The regions of the account' enabled_regions || return 0
  for region in $value; do diagnose_region "$region"; done
}

diagnose_trust() {
  read_value "Role $1" aws iam get-role --role-name "$1" --query 'Role.AssumeRolePolicyDocument' --output json || return 0
  case "$value" in
    *"\"$2\""*)
      case "$value" in
        *"\"$EXTERNAL_ID\""*) report_ok "${2##*/} may assume $1." ;;
        *) report_failure "$1 requires another external id than $EXTERNAL_ID." "Run $deploy_cluster again." ;;
      esac
      ;;
    *) report_failure "$2 may not assume $1." "Check MANAGEMENT_ACCOUNT and CLUSTER_ACCOUNT, and run $deploy_cluster again." ;;
  esac
}

diagnose_service_linked_roles() {
  local service missing=
  for service in $LINKED_SERVICES; do
    read_value "The service-linked role of $service" service_linked_role "$service" || return 0
    [ -n "$value" ] || missing="$missing $service"
  done
  if [ -z "$missing" ]; then
    report_ok 'The service-linked roles exist.'
  else
    report_failure "There is no service-linked role for:$missing." "Run $deploy_cluster again; until then regions and customers cannot be created."
  fi
}

# Jobs deploy nothing to a region whose bootstrap is not the console's: region.
diagnose_bootstrap() {
  local region=$1 repair="Run deployment/prepare-region.sh $1; until then operations there fail." version
  read_value "The bootstrap of the CDK in $region" bootstrapped_with "$region" || return 0
  if [ "$value" = MISSING ]; then
    report_failure "The CDK is not bootstrapped in $region." "$repair"
    return
  elif [ "$value" != "$EXECUTION_POLICY_ARNS" ]; then
    report_failure "The CDK in $region is bootstrapped for other apps or by another version of the console." "$repair"
    return
  fi
  read_value "The version of the bootstrap in $region" bootstrap_version "$region" || return 0
  version=$value
  if [ -z "$bootstrap_in_use" ]; then
    read_value 'The bootstrap template of the CDK' write_bootstrap_template || return 0
    bootstrap_in_use=$value
  fi
  if is_number "$version" && [ "$version" -lt "$bootstrap_in_use" ]; then
    report_warning "The bootstrap stack in $region has version $version; $bootstrap_in_use is in use." "Run deployment/prepare-region.sh $region to upgrade it."
  else
    report_ok "The CDK is bootstrapped in $region with version $version."
  fi
}

diagnose_zone() {
  local own
  read_value "The hosted zone $HOSTED_ZONE_ID" zone_name_servers || return 0
  own=$value
  read_value 'The hosted zone' aws route53 get-hosted-zone --id "$HOSTED_ZONE_ID" --query 'HostedZone.Name' --output text || return 0
  local zone="${value%.}"
  if value="$(public_name_servers "$zone")" && [ "$value" = "$own" ]; then
    report_ok "$zone is delegated to its hosted zone."
  else
    report_failure "$zone is not delegated to its hosted zone (public DNS returns: ${value:-nothing})." "At the registrar or in the parent zone, set its name servers to: $own"
  fi
}

# Prints nothing about a region without stacks.
diagnose_region() {
  local region=$1 stacks name status
  read_value "Stacks in $region" hosting_stacks "$region" || return 0
  stacks=$value
  if [ -z "$stacks" ]; then return 0; fi
  while read -r name status; do
    case "$status" in
      CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) ;;
      *_IN_PROGRESS) report_warning "Stack $name in $region is $status." 'An operation is in progress, or its job was lost; see the operations in the console.' ;;
      *) report_failure "Stack $name in $region is $status." 'Retry its last operation in the console; docs/operating.md describes each state.' ;;
    esac
  done <<<"$stacks"
  diagnose_bootstrap "$region"
  report_ok "$(wc -l <<<"$stacks" | tr -d ' ') stacks in $region were checked."
  case "$stacks" in *console-region*) diagnose_certificate "$region" ;; esac
  check_quotas "$region"
}

diagnose_certificate() {
  read_value "Certificates in $1" aws acm list-certificates --region "$1" --output text \
    --query "CertificateSummaryList[?DomainName=='*.$DOMAIN_NAME'].Status" || return 0
  case "$value" in
    *ISSUED*) report_ok "The certificate for *.$DOMAIN_NAME in $1 is issued." ;;
    *PENDING*) report_failure "The certificate for *.$DOMAIN_NAME in $1 is pending validation." 'It is issued once the domain is delegated to its hosted zone.' ;;
    *) report_failure "There is no valid certificate for *.$DOMAIN_NAME in $1 (${value:-none})." 'If adding the region failed, retry that operation in the console. Otherwise check the certificate in the ACM console.' ;;
  esac
}
