# shellcheck shell=bash disable=SC2034,SC2154
# The beginning of the scripts that deploy.

# shellcheck source=deployment/lib/start.sh
. "$(dirname "${BASH_SOURCE[0]}")/start.sh"
# shellcheck source=deployment/lib/quotas.sh
. "$lib/quotas.sh"
# shellcheck source=deployment/lib/bootstrap.sh
. "$lib/bootstrap.sh"

# Deploys a stack of a CDK app of this repository: app, stack, further options. Each run has its own output folder.
deploy_stack() {
  prepare_stack "$2"
  run npx --no-install cdk --app "npx --no-install tsx $1" deploy "$2" --require-approval never --output "$work_folder/$2" "${@:3}"
}
