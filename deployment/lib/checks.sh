# shellcheck shell=bash disable=SC2034,SC2154
# What must be so before anything is changed. Each check reports a problem and leaves the others to run.

# Programs that the script calls: their names.
check_tools() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || problem "$tool is not installed. $(how_to_install "$tool")"
  done
  local version major minor
  version="$(node --version)"
  IFS=. read -r major minor _ <<<"${version#v}"
  if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; }; then
    problem "Node.js $version is too old. Install 20.19 or newer: https://nodejs.org"
  fi
  if command -v aws >/dev/null; then
    case "$(aws --version 2>&1)" in
      aws-cli/2.*) ;;
      aws-cli/1.*) warn 'The AWS command line is version 1, which AWS no longer develops. Install version 2.' ;;
      *) problem "The aws on the PATH is not the AWS command line. $(how_to_install aws)" ;;
    esac
  fi
}

how_to_install() {
  case "$1" in
    aws) printf 'Install version 2 of the AWS command line: https://aws.amazon.com/cli' ;;
    npm | npx) printf 'They come with Node.js: https://nodejs.org' ;;
    *) printf 'Install it with the package manager of this machine.' ;;
  esac
}

# The account of the credentials, or a problem. Asked in a region that every account has.
current_account() {
  local answer
  if answer="$(aws sts get-caller-identity --region us-east-1 --query Account --output text 2>&1)"; then
    printf '%s' "$answer"
    return
  fi
  case "$answer" in
    *Expired* | *expired*) printf 'The AWS credentials have expired. Sign in again (such as: aws sso login).' ;;
    *'locate credentials'* | *NoCredentials*) printf 'There are no AWS credentials. Set AWS_PROFILE, or sign in (such as: aws sso login).' ;;
    *InvalidClientTokenId* | *SignatureDoesNotMatch*) printf 'The AWS credentials are not valid. Check AWS_PROFILE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.' ;;
    *) printf 'The AWS credentials cannot be checked: %s' "$answer" ;;
  esac
  return 1
}

# Which account the credentials are for: the expected one's number, and the name of its setting.
check_account() {
  local found
  ACCOUNT_IS_RIGHT=
  command -v aws >/dev/null || return 0
  if ! found="$(current_account)"; then
    problem "$found"
  elif [ "$found" != "$1" ]; then
    problem "The credentials are for account $found, but this script changes $1 ($2). Use credentials of that account, such as by AWS_PROFILE."
  else
    ACCOUNT_IS_RIGHT=yes
    note "Account $1 ($2)."
  fi
}

check_region() {
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
  local status
  if ! status="$(aws ec2 describe-regions --region us-east-1 --all-regions --region-names "$MANAGEMENT_REGION" \
    --query 'Regions[0].OptInStatus' --output text 2>&1)"; then
    case "$status" in
      *InvalidParameterValue*) problem "$MANAGEMENT_REGION (MANAGEMENT_REGION) is not a region of AWS." ;;
      *) problem "Whether region $MANAGEMENT_REGION is enabled cannot be read: $status" ;;
    esac
  elif [ "$status" = not-opted-in ]; then
    problem "Region $MANAGEMENT_REGION is not enabled in this account. Enable it: aws account enable-region --region-name $MANAGEMENT_REGION"
  fi
}

check_zone() {
  [ -n "$ACCOUNT_IS_RIGHT" ] || return 0
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
    *) problem "The hosted zone $HOSTED_ZONE_ID is of $name, which $DOMAIN_NAME (DOMAIN_NAME) does not belong to." ;;
  esac
  [ "$private" != True ] || problem "The hosted zone $HOSTED_ZONE_ID is private. Customers need a public one."
}
