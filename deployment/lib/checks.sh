# shellcheck shell=bash disable=SC2034,SC2154
# Checks before anything is changed. Each reports its problems, so that all of them are reported.

# The programs that the script calls: names.
check_tools() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || problem "$tool is not installed. $(how_to_install "$tool")"
  done
  local version major minor
  version="$(node --version)"
  IFS=. read -r major minor _ <<<"${version#v}"
  if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; }; then
    problem "Node.js $version is too old. Install 24, or 20.19 at least: https://nodejs.org"
  fi
  if command -v aws >/dev/null; then
    case "$(aws --version 2>&1)" in
      aws-cli/2.*) ;;
      aws-cli/1.*) warn 'The AWS CLI is version 1. Install version 2: https://aws.amazon.com/cli' ;;
      *) problem "The program aws on the PATH is not the AWS CLI. $(how_to_install aws)" ;;
    esac
  fi
}

how_to_install() {
  case "$1" in
    aws) printf 'Install version 2 of the AWS CLI: https://aws.amazon.com/cli' ;;
    npm | npx) printf 'It comes with Node.js: https://nodejs.org' ;;
    *) printf 'Install it with the package manager of your system.' ;;
  esac
}

# The account of the credentials, or what is wrong with them. Uses a region that every account has.
current_account() {
  local answer
  if answer="$(aws sts get-caller-identity --region us-east-1 --query Account --output text 2>&1)"; then
    printf '%s' "$answer"
    return
  fi
  case "$answer" in
    *Expired* | *expired*) printf 'The AWS credentials have expired. Sign in again, for example with: aws sso login' ;;
    *'locate credentials'* | *NoCredentials*) printf 'There are no AWS credentials. Set AWS_PROFILE or sign in, for example with: aws sso login' ;;
    *InvalidClientTokenId* | *SignatureDoesNotMatch*) printf 'The AWS credentials are not valid. Check AWS_PROFILE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.' ;;
    *) printf 'The AWS credentials cannot be checked: %s' "$answer" ;;
  esac
  return 1
}

# Whether the credentials are for the expected account: its number, the name of its setting.
check_account() {
  local found
  ACCOUNT_MATCHES=
  command -v aws >/dev/null || return 0
  if ! found="$(current_account)"; then
    problem "$found"
  elif [ "$found" != "$1" ]; then
    problem "The credentials are for account $found, but this script changes account $1 ($2). Use credentials of that account, for example with AWS_PROFILE."
  else
    ACCOUNT_MATCHES=yes
    note "Account $1 ($2)."
  fi
}

# Whether a region exists and is enabled: region, what to call it in messages.
check_region() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  local region=$1 name=$2 status
  if ! status="$(aws ec2 describe-regions --region us-east-1 --all-regions --region-names "$region" \
    --query 'Regions[0].OptInStatus' --output text 2>&1)"; then
    case "$status" in
      *InvalidParameterValue*) problem "$name is not an AWS region." ;;
      *) problem "The status of region $region cannot be read: $status" ;;
    esac
  elif [ "$status" = not-opted-in ]; then
    problem "Region $region is not enabled in this account. Enable it: aws account enable-region --region-name $region"
  fi
}

check_zone() {
  [ -n "$ACCOUNT_MATCHES" ] || return 0
  local found name private
  if ! found="$(aws route53 get-hosted-zone --id "$HOSTED_ZONE_ID" \
    --query '[HostedZone.Name, HostedZone.Config.PrivateZone]' --output text 2>&1)"; then
    case "$found" in
      *NoSuchHostedZone*) problem "There is no hosted zone $HOSTED_ZONE_ID (HOSTED_ZONE_ID) in this account. Create one: aws route53 create-hosted-zone --name $DOMAIN_NAME --caller-reference console" ;;
      *) problem "The hosted zone $HOSTED_ZONE_ID cannot be read: $found" ;;
    esac
    return
  fi
  read -r name private <<<"$found"
  name="${name%.}"
  case ".$DOMAIN_NAME" in
    *".$name") ;;
    *) problem "The hosted zone $HOSTED_ZONE_ID is for $name, which does not contain $DOMAIN_NAME (DOMAIN_NAME)." ;;
  esac
  if [ "$private" = True ]; then
    problem "The hosted zone $HOSTED_ZONE_ID is private. Customers need a public one."
  else
    check_delegation "$name"
  fi
}
