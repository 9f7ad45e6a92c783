# shellcheck shell=bash disable=SC2034,SC2154
# Every command that changes something runs through these functions, which a dry run only prints.

run() {
  if [ -n "$DRY_RUN" ]; then
    printf '   Would run:'
    printf ' %q' "$@"
    printf '\n'
  else
    "$@"
  fi
}

# Without the output of the command.
quietly() { if [ -n "$DRY_RUN" ]; then run "$@"; else "$@" >/dev/null; fi; }

# Waits before a status is read again.
pause() { sleep "${POLL_SECONDS:-5}"; }
