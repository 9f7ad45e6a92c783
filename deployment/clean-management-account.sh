#!/usr/bin/env bash
# Takes the console away.
set -euo pipefail
# shellcheck source=deployment/lib/clean.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/clean.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/clean-management-account.sh [--config FILE] [--dry-run] [--yes]

Takes away what deploy-management-account.sh has made. Refuses while a customer or a region is in the table, or an
operation runs: delete those in the console first.
Kept: the table with its audit log, and whatever else its stacks retain. All of it is listed.

  --config FILE   settings; otherwise $CONFIG_FILE, .config.local or .config
  --dry-run       check everything, print what would be run, change nothing
  --yes           do not ask
  --help          this text
TEXT
}

check_table_is_empty() {
  local table
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  if [ "$(stack_status "$MANAGEMENT_STACK")" = MISSING ]; then return; fi
  table="$(stack_output "$MANAGEMENT_STACK" "$TABLE_OUTPUT")"
  local customers regions operations
  customers="$(records customers "$table")" || stop "The customers in table $table cannot be read."
  regions="$(records regions "$table")" || stop "The regions in table $table cannot be read."
  operations="$(unfinished_operations "$table")" || stop "The operations in table $table cannot be read."
  report_each Customer "$customers"
  report_each Region "$regions"
  report_each Operation "$operations"
}

begin_to_clean MANAGEMENT_ACCOUNT "$@"
check_table_is_empty
agree_to_delete "$MANAGEMENT_ACCOUNT" "the stacks $APP_STACK and $MANAGEMENT_STACK, and CDKToolkit with its bucket if these scripts have made it."

step 'API, sign-in and hosting'
delete_stack "$APP_STACK"

step 'Table, functions and jobs'
delete_stack "$MANAGEMENT_STACK"

step 'CDK'
remove_bootstrap "$NO_EXECUTION" "$AWS_REGION" "$MANAGEMENT_ACCOUNT"
remove_leftover_buckets "$MANAGEMENT_ACCOUNT"

step_done
note 'What is listed as kept can be deleted by hand when nobody needs it any more.'
note "Next: deployment/clean-cluster-account.sh, with credentials of account $CLUSTER_ACCOUNT."
