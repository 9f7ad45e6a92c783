#!/usr/bin/env bash
# Checks an installation.
set -euo pipefail
# shellcheck source=deployment/lib/start.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/start.sh"
# shellcheck source=deployment/lib/quotas.sh
. "$lib/quotas.sh"
# shellcheck source=deployment/lib/remaining.sh
. "$lib/remaining.sh"
# shellcheck source=deployment/lib/bootstrap.sh
. "$lib/bootstrap.sh"
# shellcheck source=deployment/lib/service-linked-roles.sh
. "$lib/service-linked-roles.sh"
# shellcheck source=deployment/lib/diagnosis.sh
. "$lib/diagnosis.sh"
# shellcheck source=deployment/lib/diagnose-management.sh
. "$lib/diagnose-management.sh"
# shellcheck source=deployment/lib/diagnose-cluster.sh
. "$lib/diagnose-cluster.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/doctor.sh [--config FILE] [--request-quotas]

Checks the installation in the account of the current credentials. Prints OK, WARN or FAIL for each check, and what to
do about a problem. With two accounts, run it with credentials of each. It changes nothing, unless it requests quotas.
The exit code is 1 if a check fails.

  --config FILE      the settings file; by default $CONFIG_FILE, .config.local or .config
  --request-quotas   request an increase of each quota that is too low
  --help             show this text
TEXT
}

begin '--request-quotas' "$@"
report_ok "The settings in $CONFIG_FILE are complete."

check_tools npm npx aws curl
stop_on_problems
account="$(current_account)" || stop "$account"
ACCOUNT_MATCHES=yes
if [ "$account" = "$MANAGEMENT_ACCOUNT" ]; then diagnose_management; fi
if [ "$account" = "$CLUSTER_ACCOUNT" ]; then diagnose_cluster; fi
case "$account" in
  "$MANAGEMENT_ACCOUNT" | "$CLUSTER_ACCOUNT") ;;
  *) report_failure "The credentials are for account $account." "Use credentials of $MANAGEMENT_ACCOUNT (MANAGEMENT_ACCOUNT) or $CLUSTER_ACCOUNT (CLUSTER_ACCOUNT)." ;;
esac
if [ "$MANAGEMENT_ACCOUNT" != "$CLUSTER_ACCOUNT" ]; then
  printf '\nOnly account %s was checked. Run this script again with credentials of the other one.\n' "$account"
fi
printf '\n%d failed, %d warnings.\n' "$FAILED" "$WARNED"
[ "$FAILED" -eq 0 ]
