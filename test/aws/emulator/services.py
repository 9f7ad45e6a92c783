"""Services: each keeps its tasks at the desired count, replaces them in deployments, and rolls back the ones that fail."""

import asyncio
import time

import aws_texts
import deployments
from members import Member
from pace import seconds
from tasks import Task

from ministack.core.responses import new_uuid, now_iso
from ministack.services import ecs

by_arn = {}
_step_seconds = 0.1
_restart_seconds = 5


class Service:
    def __init__(self, record, cluster):
        self.record, self._cluster = record, cluster
        self._members = []
        self._completed = None
        self._pause_until = 0
        by_arn[record["serviceArn"]] = self
        self.deploy()
        self._life = asyncio.ensure_future(self._live())

    def deploy(self):
        """Starts a deployment of the record's task definition."""
        deployments.start(self.record)

    async def settled(self):
        """Waits until all tasks are as wanted. Returns false as soon as the deployment has failed."""
        deployment = self._primary
        while not (deployment["rolloutState"] == "COMPLETED" and self._is_steady):
            if deployment["rolloutState"] == "FAILED" or self.record["status"] != "ACTIVE":
                return False
            await asyncio.sleep(_step_seconds)
        return True

    async def delete(self):
        self.record.update(status="DRAINING", desiredCount=0)
        self._life.cancel()
        await asyncio.gather(*(self._stop(member) for member in self._members))
        self.record.update(status="INACTIVE", runningCount=0, pendingCount=0, deployments=[])

    async def _live(self):
        while True:
            for member in list(self._members):
                self._look_at(member)
            self._scale()
            self._complete()
            self._count()
            await asyncio.sleep(_step_seconds)

    @property
    def _primary(self):
        return self.record["deployments"][0]

    @property
    def _wanted(self):
        return [one for one in self._members if one.task.wanted]

    @property
    def _is_steady(self):
        fit = all(one.in_service and one.deployment is self._primary for one in self._wanted)
        return fit and len(self._wanted) == self.record["desiredCount"]

    def _look_at(self, member):
        if member.register():
            self._tell("registered", group=member.target.group)
        if member.task.ended:
            self._has_ended(member)
        elif member.is_unhealthy(self.record["healthCheckGracePeriodSeconds"]):
            group, port = member.target.group, member.target.record["Port"]
            self._tell("unhealthy", task=member.task.id, port=port, group=group, reason=member.target.description)
            self._has_failed(member)
            asyncio.ensure_future(self._stop(member, aws_texts.failed_health_checks(group)))

    def _has_ended(self, member):
        self._members.remove(member)
        record = member.task.record
        if member.target:
            member.target.remove()
        if record["stopCode"] == "TaskFailedToStart":
            self._tell("unplaced", reason=record["stoppedReason"].rstrip("."))
        if not member.replaced:
            self._pause_until = time.monotonic() + seconds(_restart_seconds)
            self._has_failed(member)

    def _has_failed(self, member):
        failed = self._primary
        if member.counted or member.deployment is not failed or failed["rolloutState"] != "IN_PROGRESS":
            return
        member.counted = True
        failed["failedTasks"] += 1
        if not deployments.is_broken(self.record):
            return
        deployments.roll(failed, "FAILED")
        self._tell("failed", deployment=failed["id"])
        if deployments.rolls_back(self.record) and self._completed:
            deployments.go_back(self.record, self._completed)
            self._tell("rolling-back", deployment=self._completed["id"])

    def _scale(self):
        if self._primary["rolloutState"] == "FAILED" or time.monotonic() < self._pause_until:
            return
        desired = self.record["desiredCount"]
        current = [one for one in self._wanted if one.deployment is self._primary]
        for _ in range(desired - len(current)):
            self._start()
        surplus = current[desired:]
        if sum(one.in_service for one in current) >= desired:
            surplus += [one for one in self._wanted if one.deployment is not self._primary]
        for member in surplus:
            asyncio.ensure_future(self._stop(member))

    def _start(self):
        definition = ecs._task_defs[ecs._resolve_td_key(self._primary["taskDefinition"])]
        group = f"service:{self.record['serviceName']}"
        task = Task(definition, self._cluster, group=group, startedBy=self._primary["id"])
        balancer = next(iter(self.record["loadBalancers"]), None)
        self._members.append(Member(task, self._primary, balancer))
        self._tell("started", task=task.id)

    def _stop(self, member, reason=None):
        member.replaced = True
        return member.stop(reason or aws_texts.scaled(self._primary["id"]), self._tell)

    def _complete(self):
        primary = self._primary
        if primary["rolloutState"] == "IN_PROGRESS" and self._is_steady:
            deployments.roll(primary, "COMPLETED")
            self._completed = primary
            self.record["deployments"] = [primary]
            self._tell("completed", deployment=primary["id"])
            self._tell("steady")

    def _count(self):
        for deployment in self.record["deployments"]:
            tasks = [one.task for one in self._wanted if one.deployment is deployment]
            running = sum(task.running for task in tasks)
            deployment.update(runningCount=running, pendingCount=len(tasks) - running)
        for key in ("runningCount", "pendingCount"):
            self.record[key] = sum(deployment[key] for deployment in self.record["deployments"])
        self._primary["desiredCount"] = self.record["desiredCount"]

    def _tell(self, event, **values):
        message = aws_texts.events[event].format(service=self.record["serviceName"], **values)
        self.record["events"].insert(0, {"id": new_uuid(), "createdAt": now_iso(), "message": message})
