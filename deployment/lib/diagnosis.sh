# shellcheck shell=bash disable=SC2034,SC2154
# The lines of a diagnosis: the result of a check, and what to do about it.

FAILED=0
WARNED=0

report_ok() { printf 'OK    %s\n' "$1"; }

report_warning() {
  WARNED=$((WARNED + 1))
  printf 'WARN  %s\n      %s\n' "$1" "$2"
}

report_failure() {
  FAILED=$((FAILED + 1))
  printf 'FAIL  %s\n      %s\n' "$1" "$2"
}

# Sets $value, or reports that it could not be read: description, command.
read_value() {
  local what=$1
  shift
  if value="$("$@" 2>&1)"; then
    case "$value" in None | null) value= ;; esac
    return 0
  fi
  report_failure "$what cannot be read: ${value##*$'\n'}" 'Check the permissions of these credentials and the network, and run this script again.'
  return 1
}

diagnose_stack() {
  local name=$1 region=$2 status
  status="$(stack_status "$name" "$region" 2>&1)" || {
    report_failure "$status" 'Check the permissions of these credentials and the network, and run this script again.'
    return 0
  }
  case "$status" in
    CREATE_COMPLETE | UPDATE_COMPLETE) report_ok "Stack $name in $region is $status." ;;
    UPDATE_ROLLBACK_COMPLETE) report_warning "Stack $name in $region is $status: its last update failed." "$3" ;;
    MISSING) report_failure "Stack $name does not exist in $region." "$3" ;;
    *_IN_PROGRESS) report_warning "Stack $name in $region is $status." 'Wait until it has finished and run this script again.' ;;
    *) report_failure "Stack $name in $region is $status." "$3" ;;
  esac
}

diagnose_role() {
  if aws iam get-role --role-name "$1" --query 'Role.RoleName' --output text >/dev/null 2>&1; then
    report_ok "Role $1 exists."
  else
    report_failure "Role $1 does not exist." "Run $2 again."
  fi
}
