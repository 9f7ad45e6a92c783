# shellcheck shell=bash disable=SC2034,SC2154
# The CDK's own stack, CDKToolkit. It may be there already, for other purposes.

# Managed by AWS: the stacks of the management account are deployed with the credentials of the person who does it,
# so the CDK's role, which every later deployment of the CDK could use, is to do nothing.
readonly NO_EXECUTION='arn:aws:iam::aws:policy/AWSDenyAll'

# The policies of the CDK's execution role in a region; MISSING when it is not bootstrapped.
bootstrapped_with() {
  local region=${1:-$AWS_REGION}
  if [ "$(stack_status CDKToolkit "$region")" = MISSING ]; then
    printf 'MISSING'
    return
  fi
  aws cloudformation describe-stacks --region "$region" --stack-name CDKToolkit \
    --query "Stacks[0].Parameters[?ParameterKey=='CloudFormationExecutionPolicies'].ParameterValue | [0]" --output text
}

# Narrowing the CDK's role under somebody's feet would break what else is deployed with it.
check_cluster_bootstrap() {
  [ -n "$ACCOUNT_IS_RIGHT" ] && [ "$PROBLEMS" -eq 0 ] || return 0
  local found
  found="$(bootstrapped_with)"
  case "$found" in
    MISSING | "$EXECUTION_POLICY_ARN" | "$NO_EXECUTION") ;;
    *)
      [ -n "$REPLACE_BOOTSTRAP" ] || problem "The CDK is bootstrapped here for other purposes (it executes with: ${found:-AdministratorAccess}). With --replace-bootstrap it executes with the console's policy instead; other apps of the CDK in this account and region can then no longer deploy."
      ;;
  esac
}

# In the cluster account the CDK executes with the console's policy, under its boundary, and trusts no other account.
bootstrap_cluster() {
  rest_stack CDKToolkit
  if [ "$(bootstrapped_with)" = MISSING ]; then remove_leftover_bucket "$CLUSTER_ACCOUNT" "$AWS_REGION"; fi
  run npx --no-install cdk bootstrap "aws://$CLUSTER_ACCOUNT/$AWS_REGION" \
    --cloudformation-execution-policies "$EXECUTION_POLICY_ARN" \
    --custom-permissions-boundary "$BOUNDARY_POLICY" --apply-permissions-boundary-to-all-roles
}

# In the management account only the CDK's bucket is used.
bootstrap_management() {
  rest_stack CDKToolkit
  if [ "$(bootstrapped_with)" != MISSING ] && [ "$(stack_status CDKToolkit)" != ROLLBACK_COMPLETE ]; then
    note 'The CDK is bootstrapped already; left as it is.'
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

# What is in the bucket is nobody's but its owner's to throw away: account.
check_leftover_bucket() {
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  local bucket
  bucket="$(asset_bucket "$1" "$AWS_REGION")"
  [ "$(bootstrapped_with)" = MISSING ] && bucket_exists "$bucket" "$AWS_REGION" || return 0
  if ! bucket_is_empty "$bucket" "$AWS_REGION"; then
    problem "The bucket $bucket is left from an earlier stack CDKToolkit, which is gone, and keeps the CDK from making it again. It is not empty: if nobody needs what is in it, empty and delete it in the console of S3."
  fi
}

# Without its stack, an empty one was left by a bootstrap that failed or by an interrupted run: account, region.
remove_leftover_bucket() {
  local bucket
  bucket="$(asset_bucket "$1" "$2")"
  if bucket_exists "$bucket" "$2" && bucket_is_empty "$bucket" "$2"; then
    note "The bucket $bucket is left from an earlier run: deleting it."
    run aws s3api delete-bucket --region "$2" --bucket "$bucket"
  fi
}

# Takes the CDK's stack and bucket away where they were made by these scripts: policy, region, account.
remove_bootstrap() {
  local policy=$1 region=$2 account=$3 bucket
  bucket="$(asset_bucket "$account" "$region")"
  [ "$(bootstrapped_with "$region")" = "$policy" ] || return 0
  empty_bucket "$bucket" "$region"
  delete_stack CDKToolkit "$region"
  if bucket_exists "$bucket" "$region"; then run aws s3api delete-bucket --region "$region" --bucket "$bucket"; fi
}

# The same of every region whose stack is gone, found by one call: account.
remove_leftover_buckets() {
  local buckets bucket region
  buckets="$(aws s3api list-buckets --query "Buckets[?starts_with(Name, '$(asset_bucket "$1" '')')].Name" --output text)" || {
    warn 'The buckets of the account cannot be read. An empty one of the CDK may be left.'
    return 0
  }
  for bucket in $buckets; do
    region="${bucket#"$(asset_bucket "$1" '')"}"
    if [ "$bucket" != None ] && [ "$(bootstrapped_with "$region")" = MISSING ]; then remove_leftover_bucket "$1" "$region"; fi
  done
}

# A bucket with versions must be emptied of each of them.
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
