"""A task of a service, with its target in the service's target group."""

import time

from pace import seconds
from targets import Target


class Member:
    def __init__(self, task, deployment, balancer):
        self.task, self.deployment, self._balancer = task, deployment, balancer
        self.target = None
        # Whether the service stops it, and whether it counts among the deployment's failures.
        self.replaced = self.counted = False

    @property
    def in_service(self):
        return self.task.running and self.task.wanted and self._is_healthy

    @property
    def _is_healthy(self):
        return self.target.state == "healthy" if self.target else not self._balancer

    def register(self):
        """Returns whether it has a target from now on."""
        if self.target or not self._balancer or not (self.task.running and self.task.wanted):
            return False
        self.target = Target(self._balancer["targetGroupArn"], self.task.address, self._balancer["containerPort"])
        return True

    def is_unhealthy(self, grace):
        if not self.target or self.target.state != "unhealthy" or not self.task.wanted:
            return False
        return time.monotonic() - self.target.registered_at >= seconds(grace)

    async def stop(self, reason, tell):
        """Its connections are drained before it ends. `tell` records events."""
        self.replaced = True
        if not self.task.wanted:
            return await self.task.wait()
        self.task.retire("ServiceSchedulerInitiated", reason)
        if self.target:
            tell("draining")
            await self.target.drain()
            tell("deregistered", group=self.target.group)
        await self.task.stop()
        tell("stopped", task=self.task.id)
