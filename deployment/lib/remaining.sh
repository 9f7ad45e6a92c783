# shellcheck shell=bash disable=SC2034,SC2154
# What has to be deleted before an installation can be deleted.

# Records in a partition of the table, as "key status" lines: partition, table.
records() {
  aws dynamodb query --table-name "$2" --consistent-read --key-condition-expression 'pk = :pk' \
    --expression-attribute-values "{\":pk\": {\"S\": \"$1\"}}" --query 'Items[].[sk.S, status.S]' --output text
}

# Operations that are queued or running, as "id status type since" lines: table.
unfinished_operations() {
  aws dynamodb query --table-name "$1" --index-name gsi3 --key-condition-expression 'gsi3pk = :phase' \
    --expression-attribute-values '{":phase": {"S": "operations#phase#unfinished"}}' \
    --query 'Items[].[id.S, status.S, type.S, dispatchedAt.S || requestedAt.S]' --output text
}

# Reports a problem for each line: what it is, the lines, of which each is a key and details.
report_remaining() {
  local key details
  while IFS=$'\t' read -r key details; do
    case "$key" in '' | None) ;; *) problem "$1 $key (${details//$'\t'/, }) remains." ;; esac
  done <<<"$2"
}

# Regions that are enabled in the account.
enabled_regions() { aws ec2 describe-regions --query 'Regions[].RegionName' --output text; }

# Stacks of customers and of regions, as "name status" lines: region.
hosting_stacks() {
  aws cloudformation describe-stacks --region "$1" --output text \
    --query "Stacks[?starts_with(StackName, 'customer-') || StackName=='console-region'].[StackName, StackStatus]"
}

# Final snapshots of deleted databases: region.
retained_snapshots() {
  aws rds describe-db-cluster-snapshots --region "$1" --snapshot-type manual --output text \
    --query "DBClusterSnapshots[?starts_with(DBClusterSnapshotIdentifier, 'customer-')].DBClusterSnapshotIdentifier" 2>/dev/null || true
}
