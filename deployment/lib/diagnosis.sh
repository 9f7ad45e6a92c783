# shellcheck shell=bash disable=SC2034,SC2154
# Lines of a diagnosis: what was looked at, how it is, and what mends it.

FAILED=0
WARNED=0

fine() { printf 'OK    %s\n' "$1"; }

doubtful() {
  WARNED=$((WARNED + 1))
  printf 'WARN  %s\n      %s\n' "$1" "$2"
}

broken() {
  FAILED=$((FAILED + 1))
  printf 'FAIL  %s\n      %s\n' "$1" "$2"
}

# Reads a value, or says that it could not be read: what it is, the call. The value is in $value.
look() {
  local what=$1
  shift
  if value="$("$@" 2>&1)"; then
    case "$value" in None | null) value= ;; esac
    return 0
  fi
  broken "$what cannot be read: ${value##*$'\n'}" 'Check the permissions of these credentials and the network, and run this again.'
  return 1
}

diagnose_stack() {
  local name=$1 region=$2 status
  status="$(stack_status "$name" "$region" 2>&1)" || {
    broken "$status" 'Check the permissions of these credentials and the network, and run this again.'
    return 0
  }
  case "$status" in
    CREATE_COMPLETE | UPDATE_COMPLETE) fine "Stack $name in $region is $status." ;;
    UPDATE_ROLLBACK_COMPLETE) doubtful "Stack $name in $region is $status: its last update failed." "$3" ;;
    MISSING) broken "Stack $name is not in $region." "$3" ;;
    *_IN_PROGRESS) doubtful "Stack $name in $region is $status." 'Wait for its end and run this again.' ;;
    *) broken "Stack $name in $region is $status." "$3" ;;
  esac
}

diagnose_role() {
  if aws iam get-role --role-name "$1" --query 'Role.RoleName' --output text >/dev/null 2>&1; then
    fine "Role $1 is there."
  else
    broken "Role $1 is not there." "Run $2 again."
  fi
}
