#!/usr/bin/env bash
# Deletes the roles of the console from the account that hosted customers.
set -euo pipefail
# shellcheck source=deployment/lib/clean.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/clean.sh"
# shellcheck source=deployment/lib/images.sh
. "$lib/images.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/clean-cluster-account.sh [--config FILE] [--dry-run] [--yes]

Deletes what deploy-cluster-account.sh, prepare-region.sh and publish-images.sh have created, with all published images.
Refuses while a customer or a region exists: delete those in the console first, then run clean-management-account.sh,
then this script.
Final snapshots of databases, and logs that their stacks retain, are not deleted. They are listed.

  --config FILE   the settings file; by default $CONFIG_FILE, .config.local or .config
  --dry-run       check everything and print what would be run, without changing anything
  --yes           do not ask for confirmation
  --help          show this text
TEXT
}

check_nothing_hosted() {
  local region stacks
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  regions="$(enabled_regions)" || stop 'The regions of the account cannot be read.'
  for region in $regions; do
    stacks="$(hosting_stacks "$region")" || { problem "The stacks in $region cannot be read." && continue; }
    report_remaining "In $region, stack" "$stacks"
  done
  for stack in "$APP_STACK" "$MANAGEMENT_STACK"; do
    [ "$(stack_status "$stack")" = MISSING ] || problem "The console itself is still in this account (stack $stack). Run clean-management-account.sh first."
  done
}

list_retained_snapshots() {
  local region snapshot
  for region in $regions; do
    for snapshot in $(retained_snapshots "$region"); do note "Retained: snapshot $snapshot in $region"; done
  done
}

begin_clean CLUSTER_ACCOUNT "$@"
check_nothing_hosted
confirm_deletion "$CLUSTER_ACCOUNT" "the stack $ACCOUNT_STACK, the repositories $REPOSITORY_PREFIX… with all published images, and CDKToolkit with its bucket where these scripts created it."

step 'CDK'
for region in $regions; do remove_bootstrap "${EXECUTION_POLICY_ARNS%%,*}" "$region" "$CLUSTER_ACCOUNT"; done
remove_leftover_buckets "$CLUSTER_ACCOUNT"

step 'Images'
for region in $regions; do remove_images "$region"; done

step 'Roles and policies'
unprotect_stack "$ACCOUNT_STACK"
delete_stack "$ACCOUNT_STACK"

step_done
list_retained_snapshots
note "The service-linked roles of AWS services are left; other systems in the account may use them."
note "The hosted zone $HOSTED_ZONE_ID of $DOMAIN_NAME is left unchanged."
note 'Next: delete snapshots and logs that are no longer needed; they incur costs.'
