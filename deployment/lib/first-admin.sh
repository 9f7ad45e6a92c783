# shellcheck shell=bash disable=SC2034,SC2154
# The first admin. Others are invited in the console.

create_first_admin() {
  local pool admins answer
  pool="$(stack_output "$APP_STACK" "$USER_POOL_OUTPUT")"
  if [ -n "$DRY_RUN" ] && [ "${pool#<}" != "$pool" ]; then
    admins=
  else
    admins="$(aws cognito-idp list-users-in-group --user-pool-id "$pool" --group-name admin \
      --query 'length(Users)' --output json)" || stop "The admins of user pool $pool cannot be read."
  fi
  if [ "${admins:-0}" != 0 ]; then
    note "There already is an admin; manage people in the console."
    return
  fi
  if [ -n "$DRY_RUN" ] || ! answer="$(aws cognito-idp admin-get-user --user-pool-id "$pool" --username "$ADMIN_EMAIL" 2>&1)"; then
    case "${answer:-UserNotFoundException}" in
      *UserNotFoundException*) ;;
      *) stop "The user $ADMIN_EMAIL cannot be read: $answer" ;;
    esac
    quietly aws cognito-idp admin-create-user --user-pool-id "$pool" --username "$ADMIN_EMAIL" \
      --user-attributes "Name=email,Value=$ADMIN_EMAIL" Name=email_verified,Value=true \
      --desired-delivery-mediums EMAIL
  fi
  run aws cognito-idp admin-add-user-to-group --user-pool-id "$pool" --username "$ADMIN_EMAIL" --group-name admin
  note "$ADMIN_EMAIL is the first admin."
}
