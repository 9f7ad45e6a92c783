# shellcheck shell=bash disable=SC2034,SC2154
# How the console itself is.

readonly deploy_management='deployment/deploy-management-account.sh'

diagnose_management() {
  diagnose_stack "$MANAGEMENT_STACK" "$AWS_REGION" "Run $deploy_management again; it names the resource that fails."
  diagnose_stack "$APP_STACK" "$AWS_REGION" "Run $deploy_management again; it names the resource that fails."
  local role
  for role in "$JOB_ROLE_ARN" "$API_ROLE_ARN" "$RECONCILE_ROLE_ARN"; do
    diagnose_role "${role##*/}" "$deploy_management"
  done
  if [ "$(stack_status "$MANAGEMENT_STACK")" != MISSING ]; then
    diagnose_undelivered "$(stack_output "$MANAGEMENT_STACK" "$STREAM_FAILURES_OUTPUT")"
    diagnose_subscriptions "$(stack_output "$MANAGEMENT_STACK" "$ON_CALL_TOPIC_OUTPUT")"
    diagnose_operations "$(stack_output "$MANAGEMENT_STACK" "$TABLE_OUTPUT")"
    diagnose_alarms
    diagnose_builds
  fi
  if [ "$(stack_status "$APP_STACK")" != MISSING ]; then
    diagnose_console "$(stack_output "$APP_STACK" "$CONSOLE_OUTPUT")"
  fi
}

diagnose_undelivered() {
  look 'The queue of undelivered changes' aws sqs get-queue-attributes --queue-url "$1" \
    --attribute-names ApproximateNumberOfMessages --query 'Attributes.ApproximateNumberOfMessages' --output text || return 0
  if [ "${value:-0}" = 0 ]; then
    fine 'Every change of the table was delivered.'
  else
    broken "$value changes or events could not be handled." 'See docs/operating.md; the reconciler settles operations meanwhile. Read them: aws sqs receive-message --queue-url '"$1"
  fi
}

diagnose_subscriptions() {
  look 'Subscriptions to alarms' aws sns list-subscriptions-by-topic --topic-arn "$1" \
    --query "Subscriptions[?SubscriptionArn=='PendingConfirmation'].Endpoint" --output text || return 0
  if [ -n "$value" ]; then
    doubtful "Not confirmed: ${value//$'\t'/, }" 'They hear of no alarm until they follow the link in the message from AWS.'
  else
    fine 'All subscriptions to alarms are confirmed.'
  fi
}

# A job ends after an hour at most, and the reconciler looks every two minutes.
diagnose_operations() {
  local id status type since late=0 limit
  look 'Unfinished operations' unfinished_operations "$1" || return 0
  limit="$(node -p 'new Date(Date.now() - 90 * 60_000).toISOString()')"
  while read -r id status type since; do
    if [ -n "$since" ] && [[ "$since" < "$limit" ]]; then
      late=$((late + 1))
      doubtful "Operation $id ($type) is $status since $since." 'Open it in the console: its log tells why. Cancel or retry it there.'
    fi
  done <<<"$value"
  if [ "$late" = 0 ]; then fine 'No operation is stuck.'; fi
}

diagnose_alarms() {
  look 'Alarms' aws cloudwatch describe-alarms --state-value ALARM --alarm-name-prefix deployment-console \
    --query 'MetricAlarms[].AlarmName' --output text || return 0
  if [ -n "$value" ]; then
    broken "In alarm: ${value//$'\t'/, }" 'See the runbook of each in docs/operating.md.'
  else
    fine 'No alarm of the console is on.'
  fi
}

diagnose_builds() {
  look 'The quota of builds' builds_at_once || return 0
  if [ "${value%%.*}" -ge "$MAX_CONCURRENT_JOBS" ] 2>/dev/null; then
    fine "CodeBuild runs ${value%%.*} builds at once; $MAX_CONCURRENT_JOBS are wanted."
  else
    doubtful "CodeBuild runs ${value%%.*} builds at once; $MAX_CONCURRENT_JOBS are wanted." 'Ask for more in Service Quotas, or lower MAX_CONCURRENT_JOBS. Until then operations wait.'
  fi
}

diagnose_console() {
  look 'The console' curl --fail --silent --show-error --max-time 20 "$1/api/health" || return 0
  case "$value" in
    *'"ok"'*) fine "The console answers at $1" ;;
    *) broken "$1/api/health is not the console's." "Run $deploy_management again." ;;
  esac
}
