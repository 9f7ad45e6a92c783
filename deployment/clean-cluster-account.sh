#!/usr/bin/env bash
# Takes the console's roles out of the account that hosted customers.
set -euo pipefail
# shellcheck source=deployment/lib/clean.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/clean.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/clean-cluster-account.sh [--config FILE] [--dry-run] [--yes]

Takes away what deploy-cluster-account.sh has made. Refuses while a customer or a region is there: delete those in the
console first, then run clean-management-account.sh, then this.
Kept: final snapshots of databases, and logs that are retained by their stacks. They are listed.

  --config FILE   settings; otherwise $CONFIG_FILE, .config.local or .config
  --dry-run       check everything, print what would be run, change nothing
  --yes           do not ask
  --help          this text
TEXT
}

check_nothing_hosted() {
  local region stacks
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  regions="$(enabled_regions)" || stop 'The regions of the account cannot be read.'
  for region in $regions; do
    stacks="$(hosting_stacks "$region")" || { problem "The stacks in $region cannot be read." && continue; }
    report_each "In $region, stack" "$stacks"
  done
  for stack in "$APP_STACK" "$MANAGEMENT_STACK"; do
    [ "$(stack_status "$stack")" = MISSING ] || problem "The console itself is in this account ($stack). Run clean-management-account.sh first."
  done
}

list_kept_snapshots() {
  local region snapshot
  for region in $regions; do
    for snapshot in $(kept_snapshots "$region"); do note "Kept: snapshot $snapshot in $region"; done
  done
}

begin_to_clean CLUSTER_ACCOUNT "$@"
check_nothing_hosted
agree_to_delete "$CLUSTER_ACCOUNT" "the stack $ACCOUNT_STACK, and CDKToolkit with its bucket where these scripts have made it."

step 'CDK'
for region in $regions; do remove_bootstrap "$EXECUTION_POLICY_ARN" "$region" "$CLUSTER_ACCOUNT"; done
remove_leftover_buckets "$CLUSTER_ACCOUNT"

step 'Roles and limits'
unprotect_stack "$ACCOUNT_STACK"
delete_stack "$ACCOUNT_STACK"

step_done
list_kept_snapshots
note "The hosted zone $HOSTED_ZONE_ID of $DOMAIN_NAME is left as it is."
note 'Next: delete snapshots and logs that nobody needs any more; they cost money.'
