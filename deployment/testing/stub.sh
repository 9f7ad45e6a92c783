#!/bin/bash
# A stub of a program: records how it was called, and answers from a table of "id, how often, exit code, pattern, output".
set -u
call="${0##*/} $*"
printf '%s\n' "$call" >>"$STUB_FOLDER/calls"
while IFS=$'\t' read -r id times code pattern output; do
  # shellcheck disable=SC2254 # it is a pattern on purpose
  case "$call" in
    $pattern)
      if [ "$times" = once ]; then
        [ ! -e "$STUB_FOLDER/used-$id" ] || continue
        : >"$STUB_FOLDER/used-$id"
      fi
      if [ "$code" = interrupt ]; then kill -INT "$PPID" && exit 130; fi
      if [ "$code" = 0 ]; then printf '%b' "$output"; else printf '%b' "$output" >&2; fi
      exit "$code"
      ;;
  esac
done <"$STUB_FOLDER/answers"
printf 'There is no answer to: %s\n' "$call" >&2
exit 254
