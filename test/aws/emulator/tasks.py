"""Tasks: each pulls its images, gets its secrets and runs its containers; the first container that exits ends it."""

import asyncio

import aws_texts
import containers
import images
import task_logs
from pace import seconds

from ministack.core.responses import get_account_id, get_region, new_uuid, now_iso
from ministack.services import ecs

by_arn = {}


def _record(definition, task_id, cluster, properties):
    arn = f"arn:aws:ecs:{get_region()}:{get_account_id()}:task/{cluster['clusterName']}/{task_id}"
    records = ecs._build_task_containers(definition, [])
    for record in records:
        record.update(taskArn=arn, lastStatus="PENDING")
    return {
        "taskArn": arn,
        "clusterArn": cluster["clusterArn"],
        "taskDefinitionArn": definition["taskDefinitionArn"],
        "lastStatus": "PENDING",
        "desiredStatus": "RUNNING",
        "launchType": "FARGATE",
        "cpu": definition["cpu"],
        "memory": definition["memory"],
        "createdAt": now_iso(),
        "containers": records,
        "attachments": [],
        "availabilityZone": f"{get_region()}a",
        "healthStatus": "UNKNOWN",
        "version": 1,
        "tags": [],
        **properties,
    }


class Task:
    def __init__(self, definition, cluster, **properties):
        self.id = new_uuid().replace("-", "")
        self.address = containers.next_address()
        self.record = _record(definition, self.id, cluster, properties)
        self._definition = definition
        self._containers = []
        self.ended = False
        ecs._tasks[self.record["taskArn"]] = self.record
        by_arn[self.record["taskArn"]] = self
        self._life = asyncio.ensure_future(self._live())

    @property
    def running(self):
        return self.record["lastStatus"] == "RUNNING"

    @property
    def wanted(self):
        return self.record["desiredStatus"] == "RUNNING"

    async def _live(self):
        try:
            await self._start()
        except (images.CannotPull, containers.CannotStart) as error:
            self._set(reason=str(error))
            return await self._end("TaskFailedToStart", str(error))
        self.record.update(lastStatus="RUNNING", startedAt=now_iso(), connectivity="CONNECTED")
        self._set(lastStatus="RUNNING")
        waits = {asyncio.ensure_future(one.exit_code()): record for one, record in self._pairs()}
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        await self._stop_containers()
        for wait, record in waits.items():
            record["exitCode"] = await wait
        await self._end("EssentialContainerExited", aws_texts.exited)

    async def _start(self):
        self.record["pullStartedAt"] = now_iso()
        # Other requests are answered while this goes on.
        await asyncio.sleep(0)
        definitions = self._definition["containerDefinitions"]
        pulled = [images.pull(definition["image"]) for definition in definitions]
        self.record["pullStoppedAt"] = now_iso()
        for definition, image in zip(definitions, pulled):
            log = task_logs.writer(definition, self.id)
            self._containers.append(containers.Container(definition, image, self.address, log))
        for container in self._containers:
            await container.start()

    def retire(self, code, reason):
        """From now on the task is not wanted, although it may go on for a while."""
        if self.wanted:
            self.record.update(desiredStatus="STOPPED", stopCode=code, stoppedReason=reason, stoppingAt=now_iso())

    async def stop(self):
        await self._stop_containers()
        await self.wait()

    async def wait(self):
        await asyncio.wait([self._life])

    async def _stop_containers(self):
        timeouts = [definition.get("stopTimeout") or 30 for definition in self._definition["containerDefinitions"]]
        stops = [one.stop(max(seconds(timeout), 2)) for one, timeout in zip(self._containers, timeouts)]
        await asyncio.gather(*stops)

    async def _end(self, code, reason):
        self.retire(code, reason)
        for container in self._containers:
            container.remove()
        self.record.update(lastStatus="STOPPED", stoppedAt=now_iso(), executionStoppedAt=now_iso())
        self._set(lastStatus="STOPPED")
        self.ended = True

    def _pairs(self):
        return zip(self._containers, self.record["containers"])

    def _set(self, **values):
        for record in self.record["containers"]:
            record.update(values)
