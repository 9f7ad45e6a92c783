"""Deletion policies work (Retain and Snapshot), and so does the deletion protection of databases and stacks."""

from ministack.core.responses import get_account_id, get_region, new_uuid, now_iso
from ministack.services import rds
from ministack.services.cloudformation import handlers, provisioners, stacks
from ministack.services.cloudformation.helpers import _error, _p, _xml

_cluster_type = "AWS::RDS::DBCluster"


def _policy(stack_name, logical_id):
    from ministack.services.cloudformation import _stacks

    template = (_stacks.get(stack_name) or {}).get("_template") or {}
    return template.get("Resources", {}).get(logical_id, {}).get("DeletionPolicy", "Delete")


def _is_undone(stack_name):
    """Whether a creation is undone; a rollback of an update deletes only what the update has created."""
    from ministack.services.cloudformation import _stacks

    status = (_stacks.get(stack_name) or {}).get("StackStatus")
    return status in ("ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_IN_PROGRESS")


def _snapshot(cluster):
    name = f"{cluster['DBClusterIdentifier']}-snapshot-{new_uuid()[:12]}"
    rds._db_cluster_snapshots[name] = {
        "DBClusterSnapshotIdentifier": name,
        "DBClusterIdentifier": cluster["DBClusterIdentifier"],
        "DBClusterSnapshotArn": f"arn:aws:rds:{get_region()}:{get_account_id()}:cluster-snapshot:{name}",
        "SnapshotCreateTime": now_iso(),
        "Engine": cluster["Engine"],
        "EngineVersion": cluster["EngineVersion"],
        "Status": "available",
        "SnapshotType": "manual",
        "AllocatedStorage": 1,
        "Port": cluster["Port"],
        "VpcId": "",
        "ClusterCreateTime": now_iso(),
        "MasterUsername": cluster["MasterUsername"],
        "PercentProgress": 100,
        "StorageEncrypted": cluster["StorageEncrypted"],
    }


def _delete_by_policy(plain):
    def delete(resource_type, physical_id, props, stack_name=None, logical_id=None):
        policy = _policy(stack_name, logical_id)
        if policy == "Retain" or (policy == "RetainExceptOnCreate" and not _is_undone(stack_name)):
            return
        cluster = rds._clusters.get(physical_id) if resource_type == _cluster_type else None
        if cluster and str(props.get("DeletionProtection", False)).lower() == "true":
            raise ValueError("Cannot delete protected Cluster, please disable deletion protection and try again.")
        if cluster and policy == "Snapshot":
            _snapshot(cluster)
        plain(resource_type, physical_id, props, stack_name, logical_id)

    return delete


def _update_cluster(physical_id, old, new, stack):
    cluster = rds._clusters.get(physical_id)
    if not cluster:
        raise ValueError(f"DBCluster {physical_id} not found")
    cluster["DeletionProtection"] = new.get("DeletionProtection", False)
    return physical_id, {
        "DBClusterArn": cluster["DBClusterArn"],
        "Endpoint.Address": cluster["Endpoint"],
        "Endpoint.Port": str(cluster["Port"]),
        "ReadEndpoint.Address": cluster["ReaderEndpoint"],
    }


def _protect_stack(params):
    from ministack.services.cloudformation import _stacks

    stack = _stacks.get(_p(params, "StackName"))
    if not stack:
        return _error("ValidationError", f"Stack [{_p(params, 'StackName')}] does not exist")
    stack["_protected"] = _p(params, "EnableTerminationProtection") == "true"
    inner = f"<UpdateTerminationProtectionResult><StackId>{stack['StackId']}</StackId></UpdateTerminationProtectionResult>"
    return _xml(200, "UpdateTerminationProtectionResponse", inner)


def _unless_protected(plain):
    def delete_stack(params):
        from ministack.services.cloudformation import _stacks

        name = _p(params, "StackName")
        if (_stacks.get(name) or {}).get("_protected"):
            return _error("ValidationError", f"Stack [{name}] cannot be deleted while TerminationProtection is enabled")
        return plain(params)

    return delete_stack


def install():
    stacks._delete_resource = _delete_by_policy(stacks._delete_resource)
    provisioners._RESOURCE_HANDLERS[_cluster_type]["update"] = _update_cluster
    actions = handlers._ACTION_HANDLERS
    actions["UpdateTerminationProtection"] = _protect_stack
    actions["DeleteStack"] = _unless_protected(actions["DeleteStack"])
