# shellcheck shell=bash disable=SC2034,SC2154
# The options of all scripts. Each script defines `usage`.

# Options of this script only, such as "--yes", and the name of its one argument, if it has one; then its arguments.
read_options() {
  local allowed=" --help --dry-run --config $1 "
  shift
  while [ $# -gt 0 ]; do
    case "$1" in
      -*) ;;
      *)
        case "$allowed" in *' REGION '*) ;; *) stop "Unknown option \"$1\". See --help." ;; esac
        [ -z "$ARGUMENT" ] || stop "Only one region at a time: \"$ARGUMENT\" or \"$1\"?"
        ARGUMENT=$1
        shift
        continue
        ;;
    esac
    case "$allowed" in *" ${1%%=*} "*) ;; *) stop "Unknown option \"$1\". See --help." ;; esac
    case "$1" in
      --help) usage && exit 0 ;;
      --dry-run) DRY_RUN=yes ;;
      --yes) YES=yes ;;
      --replace-bootstrap) REPLACE_BOOTSTRAP=yes ;;
      --request-quotas) REQUEST_QUOTAS=yes ;;
      --codebuild) WITH_CODEBUILD=yes ;;
      --product=*) PRODUCT="${1#*=}" ;;
      --region=*) ONLY_REGION="${1#*=}" ;;
      --product | --region)
        [ $# -ge 2 ] || stop "$1 needs a value."
        if [ "$1" = --product ]; then PRODUCT="$2"; else ONLY_REGION="$2"; fi
        shift
        ;;
      --config=*) CONFIG_FILE="${1#*=}" ;;
      --config)
        [ $# -ge 2 ] || stop '--config needs the path of a file.'
        CONFIG_FILE="$2"
        shift
        ;;
      *) stop "\"${1%%=*}\" takes no value. See --help." ;;
    esac
    shift
  done
}
