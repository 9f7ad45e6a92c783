"""A database whose template says so leaves a snapshot when it is deleted, and is not deleted while protected."""

from ministack.core.responses import get_account_id, get_region, new_uuid, now_iso
from ministack.services import rds
from ministack.services.cloudformation import provisioners

_type = "AWS::RDS::DBCluster"


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


def _deletion_policy(physical_id):
    """The policy in the template of the stack that holds this cluster."""
    from ministack.services.cloudformation import _stacks

    for stack in _stacks.values():
        for logical_id, resource in (stack.get("_resources") or {}).items():
            if resource.get("PhysicalResourceId") == physical_id:
                definition = (stack.get("_template") or {}).get("Resources", {}).get(logical_id, {})
                return definition.get("DeletionPolicy", "Snapshot")
    return "Snapshot"


def install():
    handlers = provisioners._RESOURCE_HANDLERS[_type]
    plain = handlers["delete"]

    def delete(physical_id, props):
        cluster = rds._clusters.get(physical_id)
        if cluster and str(props.get("DeletionProtection", False)).lower() == "true":
            raise ValueError("Cannot delete protected Cluster, please disable deletion protection and try again.")
        if cluster and _deletion_policy(physical_id) == "Snapshot":
            _snapshot(cluster)
        plain(physical_id, props)

    def update(physical_id, old, new, stack):
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

    handlers["delete"] = delete
    handlers["update"] = update
