# shellcheck shell=bash disable=SC2034,SC2154
# The beginning of every script: options, settings, output.

DRY_RUN=
YES=
REPLACE_BOOTSTRAP=
ARGUMENT=
PRODUCT=
ONLY_REGION=
REQUEST_QUOTAS=
WITH_CODEBUILD=
PROBLEMS=0

readonly called_from="$PWD"
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
readonly root lib="$root/deployment/lib"
# shellcheck source=deployment/lib/output.sh
. "$lib/output.sh"
# shellcheck source=deployment/lib/options.sh
. "$lib/options.sh"
# shellcheck source=deployment/lib/settings.sh
. "$lib/settings.sh"
# shellcheck source=deployment/lib/lock.sh
. "$lib/lock.sh"
# shellcheck source=deployment/lib/run.sh
. "$lib/run.sh"
# shellcheck source=deployment/lib/checks.sh
. "$lib/checks.sh"
# shellcheck source=deployment/lib/delegation.sh
. "$lib/delegation.sh"
# shellcheck source=deployment/lib/stacks.sh
. "$lib/stacks.sh"

# For the files of this run, so that concurrent runs do not share any.
work_folder="$(mktemp -d)"
trap 'rm -rf "$work_folder"; unlock' EXIT
trap 'printf "\nInterrupted. Run the same command again to continue.\n" >&2; exit 130' INT TERM

# Options of this script only, then its arguments.
begin() {
  read_options "$@"
  load_settings
  cd "$root" || stop "The folder $root cannot be opened."
}
