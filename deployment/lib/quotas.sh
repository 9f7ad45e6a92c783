# shellcheck shell=bash disable=SC2034,SC2154
# Quotas of an account. They do not prevent the deployment, but later ones of regions and customers.

readonly AURORA_QUOTA=L-952B80B8

# A quota in a region, or nothing if it cannot be read: service, quota code, region.
quota() {
  local limit
  limit="$(aws service-quotas get-service-quota --region "$3" --service-code "$1" --quota-code "$2" \
    --query 'Quota.Value' --output text 2>/dev/null)" || limit=
  printf '%s' "${limit%%.*}"
}

aurora_quota() { quota rds "$AURORA_QUOTA" "$1"; }

# The command that requests an increase: service, quota code, value, region.
increase_command() { printf 'aws service-quotas request-service-quota-increase --region %s --service-code %s --quota-code %s --desired-value %s' "$4" "$1" "$2" "$3"; }

# Warns if too few are left: service, quota code, what it counts, number in use, number needed, region.
check_quota() {
  local service=$1 code=$2 what=$3 used=$4 needed=$5 region=$6 limit
  limit="$(quota "$service" "$code" "$region")"
  if ! is_number "$limit" || ! is_number "$used"; then
    warn "The quota for $what in $region cannot be read; check it in the Service Quotas console."
    return
  fi
  if [ $((limit - used)) -lt "$needed" ]; then
    warn "$region allows $limit $what, of which $used are in use; a new region needs $needed. Request an increase: $(increase_command "$service" "$code" $((used + needed)) "$region")"
  fi
}

is_number() { case "$1" in '' | *[!0-9]*) return 1 ;; esac; }

# The needs of a new region with ten customers.
check_quotas() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  local region=$1
  check_quota rds "$AURORA_QUOTA" 'Aurora clusters' \
    "$(count "$region" rds describe-db-clusters 'length(DBClusters)')" 10 "$region"
  check_quota elasticloadbalancing L-53DA6B97 'Application Load Balancers' \
    "$(count "$region" elbv2 describe-load-balancers "length(LoadBalancers[?Type=='application'])")" 2 "$region"
  check_quota ec2 L-0263D0A3 'Elastic IP addresses' \
    "$(count "$region" ec2 describe-addresses 'length(Addresses)')" "$NAT_GATEWAYS" "$region"
}

# The console accepts customers up to the setting, and creating the last ones would fail: region.
check_aurora_setting() {
  local limit
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  limit="$(aurora_quota "$1")"
  if is_number "$limit" && [ "$limit" -lt "$AURORA_CLUSTERS_PER_REGION" ]; then
    warn "$1 allows $limit Aurora clusters, fewer than AURORA_CLUSTERS_PER_REGION ($AURORA_CLUSTERS_PER_REGION). Lower the setting or request an increase: $(increase_command rds "$AURORA_QUOTA" "$AURORA_CLUSTERS_PER_REGION" "$1")"
  fi
}

# As JSON: as text, a list of several pages has one result per page.
count() { aws "$2" "$3" --region "$1" --query "$4" --output json 2>/dev/null || true; }

# How many builds like the jobs CodeBuild runs at the same time.
build_quota() {
  aws service-quotas list-service-quotas --service-code codebuild --output json \
    --query "Quotas[?QuotaName=='Concurrently running builds for ARM/Small environment'].Value | [0]"
}

check_build_quota() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  local limit
  limit="$(build_quota 2>/dev/null)" || limit=
  limit="${limit%%.*}"
  if ! is_number "$limit"; then
    warn 'The quota for concurrent builds cannot be read; if it is lower than MAX_CONCURRENT_JOBS, operations wait.'
  elif [ "$limit" -lt "$MAX_CONCURRENT_JOBS" ]; then
    warn "CodeBuild allows $limit concurrent builds here, fewer than MAX_CONCURRENT_JOBS ($MAX_CONCURRENT_JOBS); other operations wait. Request an increase in Service Quotas."
  fi
}
