# shellcheck shell=bash disable=SC2034,SC2154
# Whether the domain is delegated to its hosted zone. Without it, no certificate is issued and no region can be added.

# The name servers of the hosted zone, sorted, on one line.
zone_name_servers() {
  local servers
  servers="$(aws route53 get-hosted-zone --id "$HOSTED_ZONE_ID" --query 'DelegationSet.NameServers' --output text)" || return 1
  servers="$(tr '\t' '\n' <<<"$servers" | while read -r name; do printf '%s\n' "${name%.}"; done | LC_ALL=C sort | tr '\n' ' ')"
  printf '%s' "${servers% }"
}

# The name servers that public DNS knows for a domain, sorted, on one line; or why there are none.
public_name_servers() {
  node_modules/.bin/tsx deployment/name-servers.ts "$1" 2>&1
}

# With credentials of the account of the zone: the name of the zone.
check_delegation() {
  local own found
  own="$(zone_name_servers 2>/dev/null)" || return 0
  if found="$(public_name_servers "$1")" && [ "$found" = "$own" ]; then
    note "$1 is delegated to its hosted zone."
  else
    warn "$1 is not delegated to its hosted zone (public DNS returns: ${found:-nothing}). Regions cannot be added until it is. At the registrar or in the parent zone, set its name servers to: $own"
  fi
}

# With credentials of another account, which cannot read the zone: whether Route 53 answers for the domain.
check_public_delegation() {
  local name=$DOMAIN_NAME found
  until found="$(public_name_servers "$name")"; do
    name="${name#*.}"
    case "$name" in *.*) ;; *) found=nothing && break ;; esac
  done
  case "$found" in
    *awsdns*) ;;
    *) warn "Name servers of Route 53 do not answer for $DOMAIN_NAME in public DNS (found: $found). Regions cannot be added until the domain is delegated to its hosted zone; deployment/doctor.sh names the name servers." ;;
  esac
}
