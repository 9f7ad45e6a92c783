# shellcheck shell=bash disable=SC2034,SC2154
# Prevents two runs from this folder from changing the same account at once.

lock_folder=

# Stops if another run is changing the account: its number.
lock_account() {
  [ -z "$DRY_RUN" ] || return 0
  local folder="${LOCK_FOLDER:-$root/node_modules/.cache/deployment-console}/lock-$1" holder
  mkdir -p "${folder%/*}"
  if ! mkdir "$folder" 2>/dev/null; then
    holder="$(cat "$folder/pid" 2>/dev/null)" || holder=
    if [ -z "$holder" ] || kill -0 "$holder" 2>/dev/null; then
      stop "Another run from this folder is changing account $1${holder:+ (process $holder)}. Wait until it has finished and run this script again. If there is no such run, delete $folder"
    fi
    note "An earlier run (process $holder) was killed: continuing from there."
  fi
  lock_folder=$folder
  printf '%s\n' "$$" >"$folder/pid"
}

unlock() { if [ -n "$lock_folder" ]; then rm -rf "$lock_folder"; fi; }
