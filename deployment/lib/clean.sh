# shellcheck shell=bash disable=SC2034,SC2154
# What the scripts that take something away begin with.

# shellcheck source=deployment/lib/start.sh
. "$(dirname "${BASH_SOURCE[0]}")/start.sh"
# shellcheck source=deployment/lib/bootstrap.sh
. "$lib/bootstrap.sh"
# shellcheck source=deployment/lib/remaining.sh
. "$lib/remaining.sh"

# Reads options and settings, and checks whose credentials these are: name of the account's setting, what it was called with.
begin_to_clean() {
  local setting=$1
  shift
  begin '--yes' "$@"
  step 'Checks'
  check_tools npm npx aws
  check_account "${!setting}" "$setting"
}

# Asks once nothing stands in the way: account, what will be deleted.
agree_to_delete() {
  stop_on_problems
  note "Will delete: $2"
  confirm "$1"
  lock_account "$1"
}
