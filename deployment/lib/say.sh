# shellcheck shell=bash disable=SC2034,SC2154
# What a script tells the person who runs it.

step() { printf '\n== %s\n' "$*"; }

step_done() {
  if [ -n "$DRY_RUN" ]; then step 'Dry run: nothing was changed. Otherwise:'; else step 'Done'; fi
}

note() { printf '   %s\n' "$*"; }

warn() { printf '   Warning: %s\n' "$*" >&2; }

# Remembers that something stands in the way; all of it is told before the script stops.
problem() {
  PROBLEMS=$((PROBLEMS + 1))
  printf '   Problem: %s\n' "$*" >&2
}

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

stop_on_problems() {
  if [ "$PROBLEMS" -gt 0 ]; then stop "Nothing was changed. Mend the above ($PROBLEMS) and run the same command again."; fi
}

# Asks for a word that is typed in full; --yes answers for the person.
confirm() {
  if [ -n "$DRY_RUN" ] || [ -n "$YES" ]; then return; fi
  local answer=
  printf '\nType "%s" to go on: ' "$1"
  read -r answer || true
  if [ "$answer" != "$1" ]; then stop 'Not confirmed. Nothing was changed.'; fi
}
