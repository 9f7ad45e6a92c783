# shellcheck shell=bash disable=SC2034,SC2154
# The roles with which AWS services act for the account. Any stack would create the missing ones, which takes permission
# to create roles; so an administrator creates them, once for all regions.

readonly LINKED_SERVICES='ecs.amazonaws.com ecs.application-autoscaling.amazonaws.com dynamodb.application-autoscaling.amazonaws.com elasticloadbalancing.amazonaws.com rds.amazonaws.com elasticfilesystem.amazonaws.com backup.amazonaws.com'

# The service-linked role of a service, or nothing: service.
service_linked_role() {
  local names
  names="$(aws iam list-roles --path-prefix "/aws-service-role/$1/" --query 'Roles[].RoleName' --output text)" || return 1
  [ "$names" = None ] || printf '%s' "$names"
}

create_service_linked_roles() {
  local service found
  for service in $LINKED_SERVICES; do
    found="$(service_linked_role "$service")" || stop "The service-linked role of $service cannot be read."
    [ -z "$found" ] || continue
    quietly aws iam create-service-linked-role --aws-service-name "$service"
    [ -n "$DRY_RUN" ] || note "The service-linked role of $service is created."
  done
}
