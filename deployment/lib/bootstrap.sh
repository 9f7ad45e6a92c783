# shellcheck shell=bash disable=SC2034,SC2154
# The bootstrap stack of the CDK, CDKToolkit. It may exist already, for other apps.

# The stacks of the management account are deployed with the credentials of the person who runs the script. So the
# execution role of the CDK, which any later CDK deployment could use, is allowed nothing.
readonly NO_EXECUTION='arn:aws:iam::aws:policy/AWSDenyAll'

# The policies of the CDK's execution role in a region, or MISSING.
bootstrapped_with() {
  local region=${1:-$AWS_REGION}
  if [ "$(stack_status CDKToolkit "$region")" = MISSING ]; then
    printf 'MISSING'
    return
  fi
  aws cloudformation describe-stacks --region "$region" --stack-name CDKToolkit \
    --query "Stacks[0].Parameters[?ParameterKey=='CloudFormationExecutionPolicies'].ParameterValue | [0]" --output text
}

# The version of the bootstrap stack of a region: region.
bootstrap_version() {
  aws cloudformation describe-stacks --region "$1" --stack-name CDKToolkit \
    --query "Stacks[0].Outputs[?OutputKey=='BootstrapVersion'].OutputValue | [0]" --output text
}

# Whether these are the policies of a console, also of an earlier version: the policies of the CDK's execution role.
is_of_console() { case "$1" in "${EXECUTION_POLICY_ARNS%%,*}"*) ;; *) return 1 ;; esac; }

# A narrower execution policy would break the deployment of other apps.
check_cluster_bootstrap() {
  [ -n "$ACCOUNT_MATCHES" ] && [ "$PROBLEMS" -eq 0 ] || return 0
  local found
  found="$(bootstrapped_with)"
  case "$found" in MISSING | "$NO_EXECUTION") return ;; esac
  if is_of_console "$found" || [ -n "$REPLACE_BOOTSTRAP" ]; then return; fi
  problem "The CDK is already bootstrapped in $AWS_REGION for other apps (execution policy: ${found:-AdministratorAccess}). --replace-bootstrap replaces that policy with the console's; other CDK apps in this account and region can then no longer be deployed."
}

# Prints the version of the template in use, and writes it to a file: optionally its path.
write_bootstrap_template() {
  npx --no-install cdk bootstrap --show-template | node_modules/.bin/tsx deployment/write-bootstrap-template.ts "$@"
}

# In the cluster account the CDK gets the console's execution policies and boundaries, and trusts no other account.
bootstrap_cluster() {
  local template="$work_folder/bootstrap.json" version before=
  version="$(write_bootstrap_template "$template")" || stop 'The bootstrap template of the CDK cannot be read.'
  prepare_stack CDKToolkit
  if [ "$(bootstrapped_with)" = MISSING ]; then
    remove_leftover_bucket "$CLUSTER_ACCOUNT" "$AWS_REGION"
  else
    before="$(bootstrap_version "$AWS_REGION")"
  fi
  run npx --no-install cdk bootstrap "aws://$CLUSTER_ACCOUNT/$AWS_REGION" --template "$template" \
    --cloudformation-execution-policies "$EXECUTION_POLICY_ARNS" --custom-permissions-boundary "$EXECUTION_BOUNDARY"
  [ -z "$DRY_RUN" ] || return 0
  case "$before" in
    "$version") note "The bootstrap stack in $AWS_REGION has version $version, which is in use." ;;
    '' | None) note "The CDK is bootstrapped in $AWS_REGION with version $version." ;;
    *) note "The bootstrap stack in $AWS_REGION was upgraded from version $before to $version." ;;
  esac
}

# In the management account only the bucket of the CDK is used.
bootstrap_management() {
  prepare_stack CDKToolkit
  if [ "$(bootstrapped_with)" != MISSING ] && [ "$(stack_status CDKToolkit)" != ROLLBACK_COMPLETE ]; then
    note 'The CDK is already bootstrapped; it is left unchanged.'
    return
  fi
  remove_leftover_bucket "$MANAGEMENT_ACCOUNT" "$AWS_REGION"
  run npx --no-install cdk bootstrap "aws://$MANAGEMENT_ACCOUNT/$AWS_REGION" \
    --cloudformation-execution-policies "$NO_EXECUTION"
}

asset_bucket() { printf 'cdk-hnb659fds-assets-%s-%s' "$1" "$2"; }

bucket_exists() { aws s3api head-bucket --region "$2" --bucket "$1" >/dev/null 2>&1; }

bucket_is_empty() {
  local versions
  versions="$(aws s3api list-object-versions --region "$2" --bucket "$1" --max-items 1 --output json \
    --query '[Versions, DeleteMarkers][] | length(@)')" && [ "$versions" = 0 ]
}

# Only the owner of the objects can decide to delete them: account.
check_leftover_bucket() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  local bucket
  bucket="$(asset_bucket "$1" "$AWS_REGION")"
  [ "$(bootstrapped_with)" = MISSING ] && bucket_exists "$bucket" "$AWS_REGION" || return 0
  if ! bucket_is_empty "$bucket" "$AWS_REGION"; then
    problem "The bucket $bucket is left over from a deleted stack CDKToolkit, so the CDK cannot create it again. It is not empty: if nobody needs its objects, empty and delete it in the S3 console."
  fi
}

# An empty bucket without its stack was left by a failed bootstrap or an interrupted run: account, region.
remove_leftover_bucket() {
  local bucket
  bucket="$(asset_bucket "$1" "$2")"
  if bucket_exists "$bucket" "$2" && bucket_is_empty "$bucket" "$2"; then
    note "The empty bucket $bucket is left over from an earlier run: deleting it."
    run aws s3api delete-bucket --region "$2" --bucket "$bucket"
  fi
}

# Deletes the CDK's stack and bucket if these scripts created them: first policy, region, account.
remove_bootstrap() {
  local policy=$1 region=$2 account=$3 bucket
  bucket="$(asset_bucket "$account" "$region")"
  case "$(bootstrapped_with "$region")" in "$policy" | "$policy",*) ;; *) return 0 ;; esac
  empty_bucket "$bucket" "$region"
  delete_stack CDKToolkit "$region"
  if bucket_exists "$bucket" "$region"; then run aws s3api delete-bucket --region "$region" --bucket "$bucket"; fi
}

# Deletes the empty buckets of all regions whose stack is gone: account.
remove_leftover_buckets() {
  local buckets bucket region
  buckets="$(aws s3api list-buckets --query "Buckets[?starts_with(Name, '$(asset_bucket "$1" '')')].Name" --output text)" || {
    warn 'The buckets of the account cannot be listed. An empty CDK bucket may remain.'
    return 0
  }
  for bucket in $buckets; do
    region="${bucket#"$(asset_bucket "$1" '')"}"
    if [ "$bucket" != None ] && [ "$(bootstrapped_with "$region")" = MISSING ]; then remove_leftover_bucket "$1" "$region"; fi
  done
}

# A bucket with versions is empty only without any of them.
empty_bucket() {
  local bucket=$1 region=$2 batch="$work_folder/versions.json"
  bucket_exists "$bucket" "$region" || return 0
  # shellcheck disable=SC2016
  while [ -z "$DRY_RUN" ]; do
    aws s3api list-object-versions --region "$region" --bucket "$bucket" --max-items 500 --output json \
      --query '{Objects: [Versions, DeleteMarkers][] | [].{Key: Key, VersionId: VersionId}, Quiet: `true`}' >"$batch"
    grep -q '"Key"' "$batch" || break
    aws s3api delete-objects --region "$region" --bucket "$bucket" --delete "file://$batch" >/dev/null
  done
}
