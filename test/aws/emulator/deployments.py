"""Deployments of a service, and when the circuit breaker ends them."""

import aws_texts

from ministack.core.responses import new_uuid, now_iso
from ministack.services import ecs


def start(record):
    for other in record["deployments"]:
        other["status"] = "ACTIVE"
    deployment = ecs._make_deployment(record["taskDefinition"], record["desiredCount"])
    deployment["id"] = f"ecs-svc/{int(new_uuid().replace('-', '')[:15], 16)}"
    roll(deployment, "IN_PROGRESS")
    record["deployments"].insert(0, deployment)


def roll(deployment, state):
    reason = aws_texts.rollouts[state].format(deployment=deployment["id"])
    deployment.update(rolloutState=state, rolloutStateReason=reason, updatedAt=now_iso())


def go_back(record, completed):
    """Makes the last deployment that succeeded the current one again."""
    failed = record["deployments"][0]
    completed["status"], failed["status"] = "PRIMARY", "ACTIVE"
    record.update(deployments=[completed, failed], taskDefinition=completed["taskDefinition"])
    roll(completed, "IN_PROGRESS")


def is_broken(record):
    """docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceDeploymentCircuitBreaker.html"""
    breaker = record["deploymentConfiguration"].get("deploymentCircuitBreaker") or {}
    threshold = min(max(3, record["desiredCount"] // 2), 200)
    return bool(breaker.get("enable")) and record["deployments"][0]["failedTasks"] >= threshold


def rolls_back(record):
    return bool(record["deploymentConfiguration"]["deploymentCircuitBreaker"].get("rollback"))
