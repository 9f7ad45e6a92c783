# shellcheck shell=bash disable=SC2034,SC2154
# Checks of the console itself.

readonly deploy_management='deployment/deploy-management-account.sh'

diagnose_management() {
  diagnose_stack "$MANAGEMENT_STACK" "$AWS_REGION" "Run $deploy_management again; its output names the resource that failed."
  diagnose_stack "$APP_STACK" "$AWS_REGION" "Run $deploy_management again; its output names the resource that failed."
  local role
  for role in "$JOB_ROLE_ARN" "$API_ROLE_ARN" "$RECONCILE_ROLE_ARN"; do
    diagnose_role "${role##*/}" "$deploy_management"
  done
  if [ "$(stack_status "$MANAGEMENT_STACK")" != MISSING ]; then
    diagnose_dead_letters "$(stack_output "$MANAGEMENT_STACK" "$STREAM_FAILURES_OUTPUT")"
    diagnose_subscriptions "$(stack_output "$MANAGEMENT_STACK" "$ON_CALL_TOPIC_OUTPUT")"
    diagnose_operations "$(stack_output "$MANAGEMENT_STACK" "$TABLE_OUTPUT")"
    diagnose_alarms
    check_console_quotas
  fi
  if [ "$(stack_status "$APP_STACK")" != MISSING ]; then
    diagnose_console "$(stack_output "$APP_STACK" "$CONSOLE_OUTPUT")"
  fi
}

diagnose_dead_letters() {
  read_value 'The dead-letter queue' aws sqs get-queue-attributes --queue-url "$1" \
    --attribute-names ApproximateNumberOfMessages --query 'Attributes.ApproximateNumberOfMessages' --output text || return 0
  if [ "${value:-0}" = 0 ]; then
    report_ok 'The dead-letter queue is empty.'
  else
    report_failure "The dead-letter queue holds $value messages: a function failed on these stream records or events." 'See docs/operating.md#stream-failures. Meanwhile the reconciler continues the operations. Read the messages: aws sqs receive-message --queue-url '"$1"
  fi
}

diagnose_subscriptions() {
  read_value 'Subscriptions to alarms' aws sns list-subscriptions-by-topic --topic-arn "$1" \
    --query "Subscriptions[?SubscriptionArn=='PendingConfirmation'].Endpoint" --output text || return 0
  if [ -n "$value" ]; then
    report_warning "Subscriptions not confirmed: ${value//$'\t'/, }" 'They are not notified until they follow the link in the e-mail from AWS.'
  else
    report_ok 'All subscriptions to alarms are confirmed.'
  fi
}

# A build ends after an hour, and the reconciler runs every two minutes.
diagnose_operations() {
  local id status type since late=0 limit
  read_value 'Unfinished operations' unfinished_operations "$1" || return 0
  limit="$(node -p 'new Date(Date.now() - 90 * 60_000).toISOString()')"
  while read -r id status type since; do
    if [ -n "$since" ] && [[ "$since" < "$limit" ]]; then
      late=$((late + 1))
      report_warning "Operation $id ($type) has been $status since $since." 'Open it in the console: its log shows why. Cancel or retry it there.'
    fi
  done <<<"$value"
  if [ "$late" = 0 ]; then report_ok 'No operation is stuck.'; fi
}

diagnose_alarms() {
  read_value 'Alarms' aws cloudwatch describe-alarms --state-value ALARM --alarm-name-prefix deployment-console \
    --query 'MetricAlarms[].AlarmName' --output text || return 0
  if [ -n "$value" ]; then
    report_failure "In alarm: ${value//$'\t'/, }" 'See their runbooks in docs/operating.md.'
  else
    report_ok 'No alarm of the console is in state ALARM.'
  fi
}

diagnose_console() {
  read_value 'The health of the console' curl --fail --silent --show-error --max-time 20 "$1/api/health" || return 0
  case "$value" in
    *'"ok"'*) report_ok "The console responds at $1" ;;
    *) report_failure "$1/api/health is not the API of the console." "Run $deploy_management again." ;;
  esac
}
