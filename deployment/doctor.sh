#!/usr/bin/env bash
# Tells how an installation is.
set -euo pipefail
# shellcheck source=deployment/lib/start.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/start.sh"
# shellcheck source=deployment/lib/quotas.sh
. "$lib/quotas.sh"
# shellcheck source=deployment/lib/remaining.sh
. "$lib/remaining.sh"
# shellcheck source=deployment/lib/diagnosis.sh
. "$lib/diagnosis.sh"
# shellcheck source=deployment/lib/diagnose-management.sh
. "$lib/diagnose-management.sh"
# shellcheck source=deployment/lib/diagnose-cluster.sh
. "$lib/diagnose-cluster.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/doctor.sh [--config FILE]

Looks at the installation in the account of the current credentials and prints a line for each thing:
OK, WARN or FAIL, with what mends it. With two accounts, run it once with the credentials of each. Changes nothing.
Exit code 1 when something fails.

  --config FILE   settings; otherwise $CONFIG_FILE, .config.local or .config
  --help          this text
TEXT
}

begin '' "$@"
fine "The settings in $CONFIG_FILE are complete."

check_tools npm npx aws curl
stop_on_problems
account="$(current_account)" || stop "$account"
ACCOUNT_IS_RIGHT=yes
if [ "$account" = "$MANAGEMENT_ACCOUNT" ]; then diagnose_management; fi
if [ "$account" = "$CLUSTER_ACCOUNT" ]; then diagnose_cluster; fi
case "$account" in
  "$MANAGEMENT_ACCOUNT" | "$CLUSTER_ACCOUNT") ;;
  *) broken "The credentials are for account $account." "Use those of $MANAGEMENT_ACCOUNT (MANAGEMENT_ACCOUNT) or $CLUSTER_ACCOUNT (CLUSTER_ACCOUNT)." ;;
esac
if [ "$MANAGEMENT_ACCOUNT" != "$CLUSTER_ACCOUNT" ]; then
  printf '\nOnly account %s was looked at. Run this again with the credentials of the other one.\n' "$account"
fi
printf '\n%d failed, %d to look at.\n' "$FAILED" "$WARNED"
[ "$FAILED" -eq 0 ]
