# shellcheck shell=bash disable=SC2034,SC2154
# The options of all scripts. Each script defines `usage`.

# Options of this script only, such as "--yes", then its arguments.
read_options() {
  local allowed=" --help --dry-run --config $1 "
  shift
  while [ $# -gt 0 ]; do
    case "$allowed" in *" ${1%%=*} "*) ;; *) stop "Unknown option \"$1\". See --help." ;; esac
    case "$1" in
      --help) usage && exit 0 ;;
      --dry-run) DRY_RUN=yes ;;
      --yes) YES=yes ;;
      --replace-bootstrap) REPLACE_BOOTSTRAP=yes ;;
      --request-quotas) REQUEST_QUOTAS=yes ;;
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
