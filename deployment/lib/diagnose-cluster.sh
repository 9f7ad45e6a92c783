# shellcheck shell=bash disable=SC2034,SC2154
# How the account that hosts the customers is.

readonly deploy_cluster='deployment/deploy-cluster-account.sh'

diagnose_cluster() {
  local region
  diagnose_stack "$ACCOUNT_STACK" "$AWS_REGION" "Run $deploy_cluster again; it names the resource that fails."
  diagnose_trust "$DEPLOY_ROLE" "$JOB_ROLE_ARN"
  diagnose_trust "$READ_ROLE" "$API_ROLE_ARN"
  diagnose_trust "$READ_ROLE" "$RECONCILE_ROLE_ARN"
  diagnose_zone
  look 'The regions of the account' enabled_regions || return 0
  for region in $value; do diagnose_region "$region"; done
}

diagnose_trust() {
  look "Role $1" aws iam get-role --role-name "$1" --query 'Role.AssumeRolePolicyDocument' --output json || return 0
  case "$value" in
    *"\"$2\""*)
      case "$value" in
        *"\"$EXTERNAL_ID\""*) fine "${2##*/} may become $1." ;;
        *) broken "$1 wants another external id than $EXTERNAL_ID." "Run $deploy_cluster again." ;;
      esac
      ;;
    *) broken "$2 may not become $1." "Are MANAGEMENT_ACCOUNT and CLUSTER_ACCOUNT right? Run $deploy_cluster again." ;;
  esac
}

# The domain must lead to the zone's own name servers, or no certificate is ever issued.
diagnose_zone() {
  local own
  look "The hosted zone $HOSTED_ZONE_ID" aws route53 get-hosted-zone --id "$HOSTED_ZONE_ID" \
    --query 'DelegationSet.NameServers' --output text || return 0
  own="$(tr '\t' '\n' <<<"$value" | while read -r name; do printf '%s\n' "${name%.}"; done | LC_ALL=C sort | tr '\n' ' ')"
  look 'The hosted zone' aws route53 get-hosted-zone --id "$HOSTED_ZONE_ID" --query 'HostedZone.Name' --output text || return 0
  local zone="${value%.}"
  if value="$(node_modules/.bin/tsx deployment/name-servers.ts "$zone" 2>&1)" && [ "$value" = "${own% }" ]; then
    fine "$zone is delegated to its hosted zone."
  else
    broken "$zone is not delegated to its hosted zone (public DNS answers: ${value:-nothing})." "At the registrar or in the parent zone, set its name servers to: $own"
  fi
}

# Nothing is said of a region without customers' stacks.
diagnose_region() {
  local region=$1 stacks name status
  look "Stacks in $region" hosting_stacks "$region" || return 0
  stacks=$value
  if [ -z "$stacks" ]; then return 0; fi
  while read -r name status; do
    case "$status" in
      CREATE_COMPLETE | UPDATE_COMPLETE | UPDATE_ROLLBACK_COMPLETE) ;;
      *_IN_PROGRESS) doubtful "Stack $name in $region is $status." 'An operation is at work, or its job was lost; the console tells.' ;;
      *) broken "Stack $name in $region is $status." 'Retry the last operation of it in the console; docs/operating.md tells about each state.' ;;
    esac
  done <<<"$stacks"
  fine "$(wc -l <<<"$stacks" | tr -d ' ') stacks in $region were looked at."
  case "$stacks" in *console-region*) diagnose_certificate "$region" ;; esac
  check_quotas "$region"
  diagnose_aurora_setting "$region"
}

# Customers are taken up to the setting; the quota must bear them, and should not lie idle.
diagnose_aurora_setting() {
  local region=$1 limit set=$AURORA_CLUSTERS_PER_REGION
  limit="$(aurora_quota "$region")"
  if ! is_number "$limit"; then
    doubtful "The quota of Aurora clusters in $region cannot be read." "AURORA_CLUSTERS_PER_REGION is $set: compare it in the console of Service Quotas."
  elif [ "$limit" -lt "$set" ]; then
    doubtful "$region allows $limit Aurora clusters; AURORA_CLUSTERS_PER_REGION is $set." "Creations beyond $limit fail. Lower the setting and run deployment/deploy-management-account.sh again, or ask for more: $(request_for rds "$AURORA_QUOTA" "$set" "$region")"
  elif [ "$limit" -gt "$set" ]; then
    fine "$region allows $limit Aurora clusters; AURORA_CLUSTERS_PER_REGION is $set and may be raised."
  else
    fine "$region allows $limit Aurora clusters, as AURORA_CLUSTERS_PER_REGION says."
  fi
}

diagnose_certificate() {
  look "Certificates in $1" aws acm list-certificates --region "$1" --output text \
    --query "CertificateSummaryList[?DomainName=='*.$DOMAIN_NAME'].Status" || return 0
  case "$value" in
    *ISSUED*) fine "The certificate of *.$DOMAIN_NAME in $1 is issued." ;;
    *PENDING*) broken "The certificate of *.$DOMAIN_NAME in $1 waits for its validation." 'It is issued once the domain is delegated to its hosted zone.' ;;
    *) broken "There is no valid certificate of *.$DOMAIN_NAME in $1 (${value:-none})." 'Add the region again in the console.' ;;
  esac
}
