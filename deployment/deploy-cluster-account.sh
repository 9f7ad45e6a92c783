#!/usr/bin/env bash
# Prepares the account that hosts the customers.
set -euo pipefail
# shellcheck source=deployment/lib/deploy.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/deploy.sh"
# shellcheck source=deployment/lib/service-linked-roles.sh
. "$lib/service-linked-roles.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/deploy-cluster-account.sh [--config FILE] [--dry-run] [--replace-bootstrap] [--request-quotas]

Prepares the cluster account: the service-linked roles of the AWS services that customers' applications use, the roles
that the console uses there, their policies and permissions boundaries, and the bootstrap stack of the CDK in
MANAGEMENT_REGION. prepare-region.sh does the latter in other regions. Run it first, with administrator credentials of that account, and again after every
update. It changes nothing that is up to date, and continues an interrupted run.

  --config FILE         the settings file; by default $CONFIG_FILE, .config.local or .config
  --dry-run             check everything and print what would be run, without changing anything
  --replace-bootstrap   replace the execution policy of a CDK that was bootstrapped here for other apps
  --request-quotas      request an increase of each quota that is too low
  --help                show this text
TEXT
}

begin '--replace-bootstrap --request-quotas' "$@"

step 'Checks'
check_tools npm npx aws
check_account "$CLUSTER_ACCOUNT" CLUSTER_ACCOUNT
check_region "$MANAGEMENT_REGION" "$MANAGEMENT_REGION (MANAGEMENT_REGION)"
check_zone
check_cluster_bootstrap
check_leftover_bucket "$CLUSTER_ACCOUNT"
stop_on_problems
check_quotas "$AWS_REGION"
lock_account "$CLUSTER_ACCOUNT"

step 'Roles and policies'
create_service_linked_roles
deploy_account_stack

step 'CDK'
bootstrap_cluster

step_done
note "Account $CLUSTER_ACCOUNT can host customers of the console in account $MANAGEMENT_ACCOUNT."
note "Created or updated: the roles $DEPLOY_ROLE and $READ_ROLE, their policies, and the stack CDKToolkit."
note "Regions other than $MANAGEMENT_REGION: run deployment/prepare-region.sh for each before it is added in the console."
note "Next: deployment/deploy-management-account.sh, with credentials of account $MANAGEMENT_ACCOUNT."
