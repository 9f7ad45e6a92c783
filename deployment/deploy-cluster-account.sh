#!/usr/bin/env bash
# Prepares the account that hosts the customers.
set -euo pipefail
# shellcheck source=deployment/lib/deploy.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/deploy.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/deploy-cluster-account.sh [--config FILE] [--dry-run] [--replace-bootstrap]

Prepares the cluster account: the roles by which the console works there, the limits of all that it may do,
and the CDK's own stack. Run it first, with administrator's credentials of that account, and after every update.
Running it again changes nothing that is as it should be, and goes on where an interrupted run ended.

  --config FILE         settings; otherwise $CONFIG_FILE, .config.local or .config
  --dry-run             check everything, print what would be run, change nothing
  --replace-bootstrap   take over a CDK that was bootstrapped in this account and region for other purposes
  --help                this text
TEXT
}

begin '--replace-bootstrap' "$@"

step 'Checks'
check_tools npm npx aws
check_account "$CLUSTER_ACCOUNT" CLUSTER_ACCOUNT
check_region
check_zone
check_cluster_bootstrap
check_leftover_bucket "$CLUSTER_ACCOUNT"
stop_on_problems
check_quotas "$AWS_REGION"
check_aurora_setting "$AWS_REGION"
lock_account "$CLUSTER_ACCOUNT"

step 'Roles and limits'
deploy_stack cluster-cdk/account-app.ts "$ACCOUNT_STACK"

step 'CDK'
bootstrap_cluster

step_done
note "Account $CLUSTER_ACCOUNT can host customers of the console of account $MANAGEMENT_ACCOUNT."
note "Made: the roles $DEPLOY_ROLE and $READ_ROLE, their limits, and the stack CDKToolkit."
note "Next: deployment/deploy-management-account.sh, with credentials of account $MANAGEMENT_ACCOUNT."
