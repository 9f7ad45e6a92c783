# shellcheck shell=bash disable=SC2034,SC2154
# The settings, read by the program that all other parts use.

load_settings() {
  command -v node >/dev/null || stop 'node is not installed. Install Node.js 24: https://nodejs.org'
  [ -x "$root/node_modules/.bin/tsx" ] || stop 'The dependencies are not installed. Run npm ci first.'
  local file lines
  file="${CONFIG_FILE:-}"
  if [ -n "$file" ]; then
    case "$file" in /*) ;; *) file="$called_from/$file" ;; esac
  elif [ -f "$root/.config.local" ]; then
    file="$root/.config.local"
  else
    file="$root/.config"
  fi
  lines="$(cd "$root" && node_modules/.bin/tsx deployment/configuration.ts "$file")" || exit 1
  eval "$lines"
  export CONFIG_FILE="$file"
  export AWS_REGION="$MANAGEMENT_REGION" AWS_DEFAULT_REGION="$MANAGEMENT_REGION" AWS_PAGER=''
}
