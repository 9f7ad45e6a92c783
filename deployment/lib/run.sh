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

# Seconds between two looks at something that takes its time.
pause() { sleep "${POLL_SECONDS:-5}"; }
