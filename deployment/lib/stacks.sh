# shellcheck shell=bash disable=SC2034,SC2154
# CloudFormation stacks.

# The status of a stack, or MISSING: stack, optionally region.
stack_status() {
  local answer
  if answer="$(aws cloudformation describe-stacks --region "${2:-$AWS_REGION}" --stack-name "$1" \
    --query 'Stacks[0].StackStatus' --output text 2>&1)"; then
    printf '%s' "$answer"
  else
    case "$answer" in
      *'does not exist'*) printf 'MISSING' ;;
      *) stop "Stack $1 cannot be read: $answer" ;;
    esac
  fi
}

# An output of a stack that exists: stack, output.
stack_output() {
  local value
  if [ -n "$DRY_RUN" ] && [ "$(stack_status "$1")" = MISSING ]; then
    printf '<%s of %s>' "$2" "$1"
    return
  fi
  value="$(aws cloudformation describe-stacks --stack-name "$1" \
    --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue | [0]" --output text)" || stop "Stack $1 cannot be read."
  if [ -z "$value" ] || [ "$value" = None ]; then
    stop "Stack $1 has no output $2. Deploy it again with this version."
  fi
  printf '%s' "$value"
}

# Waits until a deployment in progress has finished, and deletes a stack that cannot be updated.
prepare_stack() {
  local status before=
  while true; do
    status="$(stack_status "$1")"
    case "$status" in
      REVIEW_IN_PROGRESS) return ;;
      *_IN_PROGRESS)
        if [ -n "$DRY_RUN" ]; then
          note "Would wait: $1 is $status."
          return
        fi
        [ "$status" = "$before" ] || note "$1 is $status: waiting for it to finish."
        before=$status
        pause
        ;;
      UPDATE_ROLLBACK_FAILED)
        [ "$before" != "$status" ] || stop "$1 remains UPDATE_ROLLBACK_FAILED. See its events in the CloudFormation console, fix the cause, and run this script again."
        before=$status
        note "$1 is $status: continuing the rollback."
        run aws cloudformation continue-update-rollback --stack-name "$1"
        [ -z "$DRY_RUN" ] || return 0
        pause
        ;;
      ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED)
        note "$1 is $status: deleting it before it is created again."
        unprotect_stack "$1"
        delete_stack "$1"
        return
        ;;
      *) return ;;
    esac
  done
}

# Even a stack whose first deployment failed is protected.
unprotect_stack() {
  [ "$(stack_status "$1")" != MISSING ] || return 0
  quietly aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name "$1"
}

# Deletes a stack, waits until it is deleted, and lists what it retains: stack, optionally region.
delete_stack() {
  local name=$1 region=${2:-$AWS_REGION} id status
  status="$(stack_status "$name" "$region")"
  if [ "$status" = MISSING ]; then
    note "$name in $region: does not exist."
    return
  fi
  id="$(aws cloudformation describe-stacks --region "$region" --stack-name "$name" --query 'Stacks[0].StackId' --output text)"
  run aws cloudformation delete-stack --region "$region" --stack-name "$name"
  [ -z "$DRY_RUN" ] || return 0
  while status="$(stack_status "$id" "$region")" && [ "$status" = DELETE_IN_PROGRESS ]; do pause; done
  case "$status" in
    DELETE_COMPLETE | MISSING) note "$name in $region: deleted." ;;
    *) stop "$name in $region is $status. See its events in the CloudFormation console, fix the cause, and run this script again." ;;
  esac
  list_retained "$id" "$region"
}

# Lists the resources that a deleted stack has retained.
list_retained() {
  local type id
  aws cloudformation list-stack-resources --region "$2" --stack-name "$1" \
    --query "StackResourceSummaries[?ResourceStatus=='DELETE_SKIPPED'].[ResourceType, PhysicalResourceId]" \
    --output text 2>/dev/null | while read -r type id; do
    if [ -n "$id" ] && [ "$type" != None ]; then note "Retained: $type $id"; fi
  done
}
