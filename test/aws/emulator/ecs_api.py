"""Actions of ECS on the services and tasks that run here. Services are created, changed and deleted by stacks only."""

import asyncio

import services
import tasks

from ministack.core.responses import error_response_json, json_response
from ministack.services import ecs


def _stop_task(data):
    task = tasks.by_arn.get((ecs._resolve_task(data.get("task", ""), ecs._resolve_cluster_name(data.get("cluster"))) or {}).get("taskArn"))
    if not task:
        return error_response_json("InvalidParameterException", "The referenced task was not found.", 400)
    task.retire("UserInitiated", data.get("reason", "Task stopped by user"))
    asyncio.ensure_future(task.stop())
    return json_response({"task": ecs._sanitize(task.record)})


def _update_service(data):
    name, _ = ecs._resolve_service_ref(data.get("service", "")) or (None, None)
    record = ecs._services.get(f"{ecs._resolve_cluster_name(data.get('cluster'))}/{name}")
    if not record or record["status"] != "ACTIVE":
        return error_response_json("ServiceNotFoundException", "Service not found.", 400)
    if "desiredCount" in data:
        record["desiredCount"] = data["desiredCount"]
    definition = data.get("taskDefinition", record["taskDefinition"])
    if definition != record["taskDefinition"] or data.get("forceNewDeployment"):
        record["taskDefinition"] = ecs._task_defs[ecs._resolve_td_key(definition)]["taskDefinitionArn"]
        services.by_arn[record["serviceArn"]].deploy()
    return json_response({"service": ecs._sanitize(record)})


def _unknown(data):
    return error_response_json("InvalidAction", "The emulator runs services of stacks only", 400)


def install():
    actions = {"StopTask": _stop_task, "UpdateService": _update_service}
    refused = {name: _unknown for name in ("CreateService", "DeleteService", "RunTask")}
    ecs._ACTION_MAP.update(actions | refused)
