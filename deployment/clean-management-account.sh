#!/usr/bin/env bash
# Deletes the console.
set -euo pipefail
# shellcheck source=deployment/lib/clean.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/clean.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/clean-management-account.sh [--config FILE] [--dry-run] [--yes]

Deletes what deploy-management-account.sh has created. Refuses while the table has a customer, a region or an
unfinished operation: delete those in the console first.
The table with its audit log, and everything else that the stacks retain, is not deleted. All of it is listed.

  --config FILE   the settings file; by default $CONFIG_FILE, .config.local or .config
  --dry-run       check everything and print what would be run, without changing anything
  --yes           do not ask for confirmation
  --help          show this text
TEXT
}

check_table_is_empty() {
  local table
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  if [ "$(stack_status "$MANAGEMENT_STACK")" = MISSING ]; then return; fi
  table="$(stack_output "$MANAGEMENT_STACK" "$TABLE_OUTPUT")"
  local customers regions operations
  customers="$(records customers "$table")" || stop "The customers in table $table cannot be read."
  regions="$(records regions "$table")" || stop "The regions in table $table cannot be read."
  operations="$(unfinished_operations "$table")" || stop "The operations in table $table cannot be read."
  report_remaining Customer "$customers"
  report_remaining Region "$regions"
  report_remaining Operation "$operations"
}

begin_clean MANAGEMENT_ACCOUNT "$@"
check_table_is_empty
confirm_deletion "$MANAGEMENT_ACCOUNT" "the stacks $APP_STACK and $MANAGEMENT_STACK, and CDKToolkit with its bucket if these scripts created it."

step 'API, sign-in and hosting'
delete_stack "$APP_STACK"

step 'Table, functions and jobs'
delete_stack "$MANAGEMENT_STACK"

step 'CDK'
remove_bootstrap "$NO_EXECUTION" "$AWS_REGION" "$MANAGEMENT_ACCOUNT"
remove_leftover_buckets "$MANAGEMENT_ACCOUNT"

step_done
note 'Delete what is listed as retained by hand when it is no longer needed.'
note "Next: deployment/clean-cluster-account.sh, with credentials of account $CLUSTER_ACCOUNT."
