# shellcheck shell=bash disable=SC2034,SC2154
# Output of the scripts.

step() { printf '\n== %s\n' "$*"; }

step_done() {
  if [ -n "$DRY_RUN" ]; then step 'Dry run: nothing was changed. A real run would end with:'; else step 'Done'; fi
}

note() { printf '   %s\n' "$*"; }

warn() { printf '   Warning: %s\n' "$*" >&2; }

# Counts a problem; the script stops after all checks.
problem() {
  PROBLEMS=$((PROBLEMS + 1))
  printf '   Problem: %s\n' "$*" >&2
}

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

stop_on_problems() {
  if [ "$PROBLEMS" -gt 0 ]; then stop "Nothing was changed. Fix the problems above ($PROBLEMS) and run the same command again."; fi
}

# Asks to type a word in full, unless --yes was given.
confirm() {
  if [ -n "$DRY_RUN" ] || [ -n "$YES" ]; then return; fi
  local answer=
  printf '\nType "%s" to continue: ' "$1"
  read -r answer || true
  if [ "$answer" != "$1" ]; then stop 'Not confirmed. Nothing was changed.'; fi
}
