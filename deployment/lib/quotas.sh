# shellcheck shell=bash disable=SC2034,SC2154
# Quotas of an account. They do not prevent the deployment, but later ones of regions and customers.
# deployment/quota-needs.ts has the tables, made from core/quotas.

# A quota that applies, else AWS's default, or nothing if neither can be read: service, quota code, region.
quota() {
  local command limit
  for command in get-service-quota get-aws-default-service-quota; do
    limit="$(aws service-quotas "$command" --region "$3" --service-code "$1" --quota-code "$2" \
      --query 'Quota.Value' --output text 2>/dev/null)" || limit=
    if is_number "${limit%%.*}"; then
      printf '%s' "${limit%%.*}"
      return
    fi
  done
}

is_number() { case "$1" in '' | *[!0-9]*) return 1 ;; esac; }

# As JSON: as text, a list of several pages has one result per page.
count() {
  local region=$1 query=$3
  # shellcheck disable=SC2086 # a command and its options
  aws $2 --region "$region" --query "$query" --output json 2>/dev/null || true
}

# A line of a diagnosis, or a warning of a deployment: what is wrong, what to do about it.
quota_problem() {
  QUOTA_PROBLEMS=$((QUOTA_PROBLEMS + 1))
  if declare -F report_warning >/dev/null; then report_warning "$1" "$2"; else warn "$1 $2"; fi
}

# What to do about a quota that is too low; requests the increase if --request-quotas was given: region, service, quota code, value.
increase() {
  local answer
  set -- service-quotas request-service-quota-increase --region "$1" --service-code "$2" --quota-code "$3" --desired-value "$4"
  if [ -z "$REQUEST_QUOTAS" ]; then
    printf 'Request an increase with --request-quotas, or: aws %s' "$*"
  elif [ -n "$DRY_RUN" ]; then
    printf 'Would run: aws %s' "$*"
  elif answer="$(aws "$@" 2>&1)"; then
    printf 'An increase to %s was requested. AWS decides, which may take days: see the history in Service Quotas.' "${10}"
  else
    printf 'An increase could not be requested: %s' "${answer##*$'\n'}"
  fi
}

unreadable_quota() { quota_problem "The quota for $1 in $2 cannot be read." 'Check it in the Service Quotas console.'; }

# Whether Service Quotas answers in a region at all, or one warning that it does not.
quotas_are_readable() {
  local answer
  if answer="$(aws service-quotas list-services --region "$1" --max-items 1 --output text 2>&1)"; then return; fi
  quota_problem "The quotas in $1 cannot be read. ${answer##*$'\n'}." 'Check them in the Service Quotas console.'
  return 1
}

# Quotas of the cluster account in a region.
check_quotas() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  QUOTA_PROBLEMS=0
  quotas_are_readable "$1" || return 0
  check_region_quotas "$1"
  check_customer_quotas "$1"
  if [ "$QUOTA_PROBLEMS" = 0 ] && declare -F report_ok >/dev/null; then
    report_ok "The quotas in $1 allow a full region of $FULL_REGION customers."
  fi
}

check_region_quotas() {
  local home service code what needed counter query limit used
  while IFS='|' read -r home service code what needed counter query; do
    limit="$(quota "$service" "$code" "${home:-$1}")"
    used="$(count "$1" "$counter" "$query")"
    if ! is_number "$limit" || ! is_number "$used"; then
      unreadable_quota "$what" "$1"
    elif [ $((limit - used)) -lt "$needed" ]; then
      quota_problem "$1 allows $limit $what, of which $used are in use; $needed more are needed." \
        "$(increase "${home:-$1}" "$service" "$code" $((used + needed)))"
    fi
  done <<<"$REGION_QUOTAS"
}

check_customer_quotas() {
  local home service code what needed each before set limit customers
  while IFS='|' read -r home service code what needed each before set; do
    limit="$(quota "$service" "$code" "${home:-$1}")"
    if ! is_number "$limit"; then
      unreadable_quota "$what" "$1"
      continue
    fi
    if [ -n "$set" ] && [ "$limit" -lt "$set" ]; then
      quota_problem "$1 allows $limit $what, fewer than the settings say ($set): the last customers would fail." \
        "Lower QUOTAS. $(increase "${home:-$1}" "$service" "$code" "$set")"
    elif [ "$limit" -lt "$needed" ]; then
      customers=$(((limit * 100 - before) / each))
      if [ "$customers" -lt 0 ]; then customers=0; fi
      quota_problem "$1 allows $limit $what, enough for $customers small customers. A full region of $FULL_REGION needs $needed." \
        "$(increase "${home:-$1}" "$service" "$code" "$needed")"
    fi
  done <<<"$CUSTOMER_QUOTAS"
}

# Quotas of the management account.
check_console_quotas() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  local home service code what needed meanwhile limit
  QUOTA_PROBLEMS=0
  quotas_are_readable "$AWS_REGION" || return 0
  while IFS='|' read -r home service code what needed meanwhile; do
    limit="$(quota "$service" "$code" "${home:-$AWS_REGION}")"
    if ! is_number "$limit"; then
      unreadable_quota "$what" "$AWS_REGION"
    elif [ "$limit" -lt "$needed" ]; then
      quota_problem "$AWS_REGION allows $limit $what; the console needs $needed." \
        "$meanwhile $(increase "${home:-$AWS_REGION}" "$service" "$code" "$needed")"
    elif declare -F report_ok >/dev/null; then
      report_ok "$AWS_REGION allows $limit $what; the console needs $needed."
    fi
  done <<<"$CONSOLE_QUOTAS"
}
