#!/usr/bin/env bash
# Prepares a region of the cluster account for deployments.
set -euo pipefail
# shellcheck source=deployment/lib/deploy.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/deploy.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/prepare-region.sh REGION [--config FILE] [--dry-run] [--replace-bootstrap] [--request-quotas]

Prepares a region, such as eu-west-1, for deployments: the bootstrap stack of the CDK, with the policies and permissions
boundaries of deploy-cluster-account.sh, which has to run first. Run it with administrator credentials of the cluster
account before the region is added in the console, and again after every update, which upgrades the bootstrap stack.
It changes nothing that is up to date, and continues an interrupted run.

  REGION                an AWS region that is enabled in the account
  --config FILE         the settings file; by default $CONFIG_FILE, .config.local or .config
  --dry-run             check everything and print what would be run, without changing anything
  --replace-bootstrap   replace the execution policy of a CDK that was bootstrapped there for other apps
  --request-quotas      request an increase of each quota that is too low
  --help                show this text
TEXT
}

# The bootstrap stack refers to the policies.
check_policies() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  case "$(stack_status "$ACCOUNT_STACK" "$MANAGEMENT_REGION")" in
    CREATE_COMPLETE | UPDATE_COMPLETE) ;;
    *) problem "The policies of stack $ACCOUNT_STACK are not deployed. Run deployment/deploy-cluster-account.sh first." ;;
  esac
}

begin 'REGION --replace-bootstrap --request-quotas' "$@"
[ -n "$ARGUMENT" ] || stop 'Which region? For example: deployment/prepare-region.sh eu-west-1'
export AWS_REGION="$ARGUMENT" AWS_DEFAULT_REGION="$ARGUMENT"

step 'Checks'
check_tools npm npx aws
check_account "$CLUSTER_ACCOUNT" CLUSTER_ACCOUNT
check_region "$AWS_REGION" "$AWS_REGION"
stop_on_problems
check_policies
check_cluster_bootstrap
check_leftover_bucket "$CLUSTER_ACCOUNT"
stop_on_problems
check_quotas "$AWS_REGION"
lock_account "$CLUSTER_ACCOUNT"

step 'CDK'
bootstrap_cluster

step_done
note "Region $AWS_REGION of account $CLUSTER_ACCOUNT is prepared for deployments."
note 'Next: add the region in the console.'
