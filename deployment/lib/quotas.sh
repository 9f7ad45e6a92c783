# shellcheck shell=bash disable=SC2034,SC2154
# Limits of an account. They stop no deployment, but customers and regions later on.

# Says what is short in a region: service, quota's code, what it counts, how many are in use, how many are needed.
check_quota() {
  local service=$1 code=$2 what=$3 used=$4 needed=$5 region=$6 limit
  limit="$(aws service-quotas get-service-quota --region "$region" --service-code "$service" --quota-code "$code" \
    --query 'Quota.Value' --output text 2>/dev/null)" || limit=
  limit="${limit%%.*}"
  if ! is_number "$limit" || ! is_number "$used"; then
    warn "The quota of $what in $region cannot be read; check it in the console of Service Quotas."
    return
  fi
  if [ $((limit - used)) -lt "$needed" ]; then
    warn "$region allows $limit $what and $used are in use; $needed are needed. Ask for more: aws service-quotas request-service-quota-increase --region $region --service-code $service --quota-code $code --desired-value $((used + needed))"
  fi
}

is_number() { case "$1" in '' | *[!0-9]*) return 1 ;; esac; }

# What a new region and its first ten customers take.
check_quotas() {
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  local region=$1
  check_quota rds L-952B80B8 'Aurora clusters' \
    "$(count "$region" rds describe-db-clusters 'length(DBClusters)')" 10 "$region"
  check_quota elasticloadbalancing L-53DA6B97 'application load balancers' \
    "$(count "$region" elbv2 describe-load-balancers "length(LoadBalancers[?Type=='application'])")" 2 "$region"
  check_quota ec2 L-0263D0A3 'elastic IP addresses' \
    "$(count "$region" ec2 describe-addresses 'length(Addresses)')" "$NAT_GATEWAYS" "$region"
}

# As JSON, since the text of a list of several pages has an answer for each page.
count() { aws "$2" "$3" --region "$1" --query "$4" --output json 2>/dev/null || true; }

# How many builds of the jobs' kind CodeBuild runs at once.
builds_at_once() {
  aws service-quotas list-service-quotas --service-code codebuild --output json \
    --query "Quotas[?QuotaName=='Concurrently running builds for ARM/Small environment'].Value | [0]"
}

check_build_quota() {
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  local limit
  limit="$(builds_at_once 2>/dev/null)" || limit=
  limit="${limit%%.*}"
  if ! is_number "$limit"; then
    warn 'How many builds CodeBuild runs at once cannot be read; operations wait when it is less than MAX_CONCURRENT_JOBS.'
  elif [ "$limit" -lt "$MAX_CONCURRENT_JOBS" ]; then
    warn "CodeBuild runs $limit builds at once here, less than MAX_CONCURRENT_JOBS ($MAX_CONCURRENT_JOBS); the other operations wait. Ask for more in Service Quotas."
  fi
}
