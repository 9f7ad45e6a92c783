# shellcheck shell=bash disable=SC2034,SC2154
# The beginning of the scripts that delete.

# shellcheck source=deployment/lib/start.sh
. "$(dirname "${BASH_SOURCE[0]}")/start.sh"
# shellcheck source=deployment/lib/bootstrap.sh
. "$lib/bootstrap.sh"
# shellcheck source=deployment/lib/remaining.sh
. "$lib/remaining.sh"

# Reads options and settings, and checks the account of the credentials: name of its setting, arguments.
begin_clean() {
  local setting=$1
  shift
  begin '--yes' "$@"
  step 'Checks'
  check_tools npm npx aws
  check_account "${!setting}" "$setting"
}

# Stops on problems, then asks for confirmation: account, what will be deleted.
confirm_deletion() {
  stop_on_problems
  note "Will delete: $2"
  confirm "$1"
  lock_account "$1"
}
