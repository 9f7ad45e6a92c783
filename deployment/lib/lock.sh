# shellcheck shell=bash disable=SC2034,SC2154
# Keeps two runs from changing the same account from this folder at once.

lock_folder=

# Stops when another run of these scripts works on the account: its number.
lock_account() {
  [ -z "$DRY_RUN" ] || return 0
  local folder="${LOCK_FOLDER:-$root/node_modules/.cache/deployment-console}/lock-$1" holder
  mkdir -p "${folder%/*}"
  if ! mkdir "$folder" 2>/dev/null; then
    holder="$(cat "$folder/pid" 2>/dev/null)" || holder=
    if [ -z "$holder" ] || kill -0 "$holder" 2>/dev/null; then
      stop "Another run from this folder works on account $1${holder:+ (process $holder)}. Wait for its end and run this again. If there is none, delete $folder"
    fi
    note "An earlier run (process $holder) ended without clearing up: going on from there."
  fi
  lock_folder=$folder
  printf '%s\n' "$$" >"$folder/pid"
}

unlock() { if [ -n "$lock_folder" ]; then rm -rf "$lock_folder"; fi; }
