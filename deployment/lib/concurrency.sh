# shellcheck shell=bash disable=SC2154
# Concurrency of Lambda functions.

# AWS keeps 100 executions unreserved; the functions of the console reserve 14, and others need some room. New accounts
# have 10 executions in all, of which none can be reserved.
readonly LEAST_UNRESERVED=200

# Options for the CDK: reserves executions for the functions of the console if the account has enough of them.
concurrency_options() {
  local unreserved
  unreserved="$(aws lambda get-account-settings --region "$AWS_REGION" \
    --query AccountLimit.UnreservedConcurrentExecutions --output text 2>/dev/null)" || unreserved=
  if is_number "$unreserved" && [ "$unreserved" -ge "$LEAST_UNRESERVED" ]; then
    printf '%s' '--context reserveConcurrency=true'
  fi
}
