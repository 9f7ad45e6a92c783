#!/usr/bin/env bash
# Deploys the console.
set -euo pipefail
# shellcheck source=deployment/lib/deploy.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib/deploy.sh"
# shellcheck source=deployment/lib/first-admin.sh
. "$lib/first-admin.sh"
# shellcheck source=deployment/lib/pages.sh
. "$lib/pages.sh"
# shellcheck source=deployment/lib/concurrency.sh
. "$lib/concurrency.sh"

usage() {
  cat <<'TEXT'
Usage: deployment/deploy-management-account.sh [--config FILE] [--dry-run] [--request-quotas]

Deploys the console: its table, functions and jobs, its API and sign-in, the first admin, and its pages.
Run it after deploy-cluster-account.sh, with administrator credentials of the management account, and again after every
update. It changes nothing that is up to date, and continues an interrupted run.

  --config FILE      the settings file; by default $CONFIG_FILE, .config.local or .config
  --dry-run          check everything and print what would be run, without changing anything
  --request-quotas   request an increase of each quota that is too low
  --help             show this text
TEXT
}

begin '--request-quotas' "$@"

step 'Checks'
check_tools npm npx aws curl zip
check_account "$MANAGEMENT_ACCOUNT" MANAGEMENT_ACCOUNT
check_region "$MANAGEMENT_REGION" "$MANAGEMENT_REGION (MANAGEMENT_REGION)"
check_leftover_bucket "$MANAGEMENT_ACCOUNT"
stop_on_problems
check_console_quotas
check_public_delegation
lock_account "$MANAGEMENT_ACCOUNT"

step 'Build'
run npm run build:aws

step 'CDK'
bootstrap_management

step 'Table, functions and jobs'
# shellcheck disable=SC2046
deploy_stack management-cdk/app.ts "$MANAGEMENT_STACK" $(concurrency_options)

step 'API, sign-in and hosting'
deploy_stack amplify/app.ts "$APP_STACK"

step 'First admin'
create_first_admin

step 'Pages'
publish_pages

console="$(stack_output "$APP_STACK" "$CONSOLE_OUTPUT")"
probe_rewrite "$console"

step_done
note "The console is at $console"
note "Next: sign in as $ADMIN_EMAIL with the temporary password from the invitation e-mail, and add a region."
note "The people in ALERT_EMAILS must confirm the subscription in the e-mail from AWS."
note "deployment/doctor.sh checks the installation."
