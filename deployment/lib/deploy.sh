# shellcheck shell=bash disable=SC2034,SC2154
# The beginning of the scripts that deploy.

# shellcheck source=deployment/lib/start.sh
. "$(dirname "${BASH_SOURCE[0]}")/start.sh"
# shellcheck source=deployment/lib/quotas.sh
. "$lib/quotas.sh"
# shellcheck source=deployment/lib/bootstrap.sh
. "$lib/bootstrap.sh"

# Deploys the stack that the bootstrap stack of the CDK needs, so without what the CDK would need for it.
deploy_account_stack() {
  local template=$work_folder/$ACCOUNT_STACK.template.json
  prepare_stack "$ACCOUNT_STACK"
  run npx --no-install tsx cluster-cdk/write-account-template.ts "$template"
  run aws cloudformation deploy --stack-name "$ACCOUNT_STACK" --template-file "$template" \
    --capabilities CAPABILITY_NAMED_IAM --no-fail-on-empty-changeset
  run aws cloudformation update-termination-protection --enable-termination-protection --stack-name "$ACCOUNT_STACK"
}

# Deploys a stack of a CDK app of this repository: app, stack, further options. Each run has its own output folder.
deploy_stack() {
  prepare_stack "$2"
  run npx --no-install cdk --app "npx --no-install tsx $1" deploy "$2" --require-approval never --output "$work_folder/$2" "${@:3}"
}
