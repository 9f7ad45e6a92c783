"""The resources `AWS::ECS::TaskDefinition` and `AWS::ECS::Service` of stacks, which wait for their tasks as CloudFormation does."""

import aws_texts
from pace import wait_for
from services import Service, by_arn

from ministack.core.responses import get_account_id, get_region, now_iso
from ministack.services import alb, ecs
from ministack.services.cloudformation import provisioners

# Their keys are names that people chose.
_maps = ("Options", "DockerLabels")
_service_type = "AWS::ECS::Service"
_failed = {}


def _as_api(value, key=None):
    if isinstance(value, list):
        return [_as_api(one) for one in value]
    if not isinstance(value, dict) or key in _maps:
        return value
    return {name[0].lower() + name[1:]: _as_api(one, name) for name, one in value.items()}


def _tags(props):
    return [{"key": tag["Key"], "value": tag["Value"]} for tag in props.get("Tags", [])]


def _create_definition(logical_id, props, stack):
    data = {"family": f"{stack}-{logical_id}", **_as_api(props), "tags": _tags(props)}
    for container in data["containerDefinitions"]:
        for mapping in container.get("portMappings", []):
            mapping["containerPort"] = int(mapping["containerPort"])
    ecs._register_task_definition(data)
    family = data["family"]
    arn = ecs._task_defs[f"{family}:{ecs._task_def_latest[family]}"]["taskDefinitionArn"]
    return arn, {"TaskDefinitionArn": arn}


def _delete_definition(physical_id, props):
    ecs._deregister_task_definition({"taskDefinition": physical_id})


def _settings(props):
    properties = _as_api(props)
    settings = {
        key: properties[key]
        for key in ("taskDefinition", "loadBalancers", "networkConfiguration", "deploymentConfiguration")
        if key in properties
    }
    for balancer in settings.get("loadBalancers", []):
        balancer["containerPort"] = int(balancer["containerPort"])
    settings["healthCheckGracePeriodSeconds"] = int(properties.get("healthCheckGracePeriodSeconds", 0))
    # An update that leaves it out changes nothing.
    if "desiredCount" in properties:
        settings["desiredCount"] = int(properties["desiredCount"])
    return settings


def _check_balancers(settings):
    used = {action.get("TargetGroupArn") for rule in alb._rules.values() for action in rule["Actions"]}
    for balancer in settings.get("loadBalancers", []):
        if balancer["targetGroupArn"] not in used:
            raise ValueError(aws_texts.no_load_balancer(balancer["targetGroupArn"]))


async def _start(cluster_name, name, settings, tags):
    cluster = ecs._clusters[cluster_name]
    arn = f"arn:aws:ecs:{get_region()}:{get_account_id()}:service/{cluster_name}/{name}"
    record = {
        "serviceArn": arn,
        "serviceName": name,
        "clusterArn": cluster["clusterArn"],
        "status": "ACTIVE",
        "desiredCount": 1,
        "runningCount": 0,
        "pendingCount": 0,
        "launchType": "FARGATE",
        "loadBalancers": [],
        "deploymentConfiguration": {},
        "deployments": [],
        "events": [],
        "createdAt": now_iso(),
        "tags": tags,
        **settings,
    }
    ecs._services[f"{cluster_name}/{name}"] = record
    if tags:
        ecs._tags[arn] = tags
    return Service(record, cluster)


def _initiated(stack_name, logical_id, arn):
    """CloudFormation tells the physical id of a resource as soon as its creation is initiated."""
    from ministack.services.cloudformation import _stacks

    _stacks[stack_name].setdefault("_resources", {})[logical_id] = {
        "LogicalResourceId": logical_id,
        "PhysicalResourceId": arn,
        "ResourceType": _service_type,
        "ResourceStatus": "CREATE_IN_PROGRESS",
        "Timestamp": now_iso(),
    }


def _create(logical_id, props, stack):
    cluster_name = ecs._resolve_cluster_name(props.get("Cluster", "default"))
    name = props.get("ServiceName") or f"{stack}-{logical_id}"
    settings = _settings(props)
    _check_balancers(settings)
    service = wait_for(_start(cluster_name, name, settings, _tags(props)))
    arn = service.record["serviceArn"]
    _initiated(stack, logical_id, arn)
    if not wait_for(service.settled()):
        _failed[(get_account_id(), get_region(), stack)] = logical_id, arn
        raise ValueError(aws_texts.circuit_breaker())
    return arn, {"ServiceArn": arn, "Name": name}


async def _change(service, settings):
    deploys = settings["taskDefinition"] != service.record["taskDefinition"]
    service.record.update(settings)
    if deploys:
        service.deploy()


def _update(physical_id, old, new, stack):
    service = by_arn[physical_id]
    wait_for(_change(service, _settings(new)))
    if not wait_for(service.settled()):
        wait_for(_change(service, _settings(old)))
        wait_for(service.settled())
        raise ValueError(aws_texts.circuit_breaker())
    return physical_id, {"ServiceArn": physical_id, "Name": service.record["serviceName"]}


def _delete(physical_id, props):
    wait_for(by_arn[physical_id].delete())


async def delete_failed(stack):
    """A rollback deletes the service that failed too."""
    from ministack.services.cloudformation import _stacks

    logical_id, arn = _failed.pop((get_account_id(), get_region(), stack), (None, None))
    if arn:
        await by_arn[arn].delete()
        _stacks[stack]["_resources"].pop(logical_id, None)


def install():
    handlers = provisioners._RESOURCE_HANDLERS
    handlers["AWS::ECS::TaskDefinition"] = {"create": _create_definition, "delete": _delete_definition}
    handlers[_service_type] = {"create": _create, "update": _update, "delete": _delete}
