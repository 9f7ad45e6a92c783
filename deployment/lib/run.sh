# shellcheck shell=bash disable=SC2034,SC2154
# The one door through which a script changes anything.

run() {
  if [ -n "$DRY_RUN" ]; then
    printf '   Would run:'
    printf ' %q' "$@"
    printf '\n'
  else
    "$@"
  fi
}

# For what prints nothing that anybody wants to read.
quietly() { if [ -n "$DRY_RUN" ]; then run "$@"; else "$@" >/dev/null; fi; }

# A CDK app of this repository: app, command, further arguments.
cdk() {
  local app=$1 command=$2
  shift 2
  run npx --no-install cdk --app "npx --no-install tsx $app" "$command" "$@"
}

# Seconds between two looks at something that takes its time.
pause() { sleep "${POLL_SECONDS:-5}"; }
