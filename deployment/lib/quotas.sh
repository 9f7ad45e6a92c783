# shellcheck shell=bash disable=SC2034,SC2154
# Limits of an account. They stop no deployment, but customers and regions later on.

readonly AURORA_QUOTA=L-952B80B8

# A limit of a region, or nothing when it cannot be read: service, quota's code, region.
quota() {
  local limit
  limit="$(aws service-quotas get-service-quota --region "$3" --service-code "$1" --quota-code "$2" \
    --query 'Quota.Value' --output text 2>/dev/null)" || limit=
  printf '%s' "${limit%%.*}"
}

aurora_quota() { quota rds "$AURORA_QUOTA" "$1"; }

# How to ask for more: service, quota's code, how many, region.
request_for() { printf 'aws service-quotas request-service-quota-increase --region %s --service-code %s --quota-code %s --desired-value %s' "$4" "$1" "$2" "$3"; }

# Says what is short in a region: service, quota's code, what it counts, how many are in use, how many are needed.
check_quota() {
  local service=$1 code=$2 what=$3 used=$4 needed=$5 region=$6 limit
  limit="$(quota "$service" "$code" "$region")"
  if ! is_number "$limit" || ! is_number "$used"; then
    warn "The quota of $what in $region cannot be read; check it in the console of Service Quotas."
    return
  fi
  if [ $((limit - used)) -lt "$needed" ]; then
    warn "$region allows $limit $what and $used are in use; $needed are needed. Ask for more: $(request_for "$service" "$code" $((used + needed)) "$region")"
  fi
}

is_number() { case "$1" in '' | *[!0-9]*) return 1 ;; esac; }

# What a new region and its first ten customers take.
check_quotas() {
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  local region=$1
  check_quota rds "$AURORA_QUOTA" 'Aurora clusters' \
    "$(count "$region" rds describe-db-clusters 'length(DBClusters)')" 10 "$region"
  check_quota elasticloadbalancing L-53DA6B97 'application load balancers' \
    "$(count "$region" elbv2 describe-load-balancers "length(LoadBalancers[?Type=='application'])")" 2 "$region"
  check_quota ec2 L-0263D0A3 'elastic IP addresses' \
    "$(count "$region" ec2 describe-addresses 'length(Addresses)')" "$NAT_GATEWAYS" "$region"
}

# The console takes customers up to the setting, and the last of them would fail: region.
check_aurora_setting() {
  local limit
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  limit="$(aurora_quota "$1")"
  if is_number "$limit" && [ "$limit" -lt "$AURORA_CLUSTERS_PER_REGION" ]; then
    warn "$1 allows $limit Aurora clusters, less than AURORA_CLUSTERS_PER_REGION ($AURORA_CLUSTERS_PER_REGION). Lower the setting or ask for more: $(request_for rds "$AURORA_QUOTA" "$AURORA_CLUSTERS_PER_REGION" "$1")"
  fi
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
