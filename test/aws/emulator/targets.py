"""Targets of a target group: they are healthy only as long as they answer the group's health checks."""

import asyncio
import time

import aws_texts
from pace import seconds

from ministack.services import alb


def _codes(matcher):
    for part in matcher.split(","):
        first, _, last = part.partition("-")
        yield range(int(first), int(last or first) + 1)


async def _status(address, port, path):
    reader, writer = await asyncio.open_connection(address, port)
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {address}:{port}\r\nUser-Agent: ELB-HealthChecker/2.0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        return int((await reader.readline()).split()[1])
    finally:
        writer.close()


class Target:
    """An address in a target group, from its registration to its deregistration."""

    def __init__(self, group, address, port):
        self.group, self._address, self._port = group, address, port
        self.record = {"Id": address, "Port": port}
        self.registered_at = time.monotonic()
        self._is("registering")
        alb._targets.setdefault(group, []).append(self.record)
        self._checks = asyncio.ensure_future(self._check())

    def _is(self, state, **values):
        self.state, reason, description = aws_texts.target_states[state]
        self.description = description and description.format(**values)
        self.record.update(State=self.state, Reason=reason, Description=self.description)

    async def _check(self):
        group = alb._tgs[self.group]
        in_a_row = {True: 0, False: 0}
        self._is("checking")
        while True:
            healthy, found = await self._outcome(group)
            in_a_row = {healthy: in_a_row[healthy] + 1, not healthy: 0}
            if healthy and in_a_row[True] >= group["HealthyThresholdCount"]:
                self._is("healthy")
            # A target that is new becomes unhealthy after the threshold too.
            if not healthy and in_a_row[False] >= group["UnhealthyThresholdCount"]:
                self._is(**found)
            await asyncio.sleep(seconds(group["HealthCheckIntervalSeconds"]))

    async def _outcome(self, group):
        request = _status(self._address, self._port, group["HealthCheckPath"])
        try:
            code = await asyncio.wait_for(request, max(seconds(group["HealthCheckTimeoutSeconds"]), 1))
        except asyncio.TimeoutError:
            return False, {"state": "timeout"}
        except (OSError, IndexError, ValueError):
            return False, {"state": "failed"}
        fits = any(code in codes for codes in _codes(group["Matcher"]["HttpCode"]))
        return fits, {"state": "mismatch", "code": code}

    async def drain(self):
        self._checks.cancel()
        self._is("draining")
        await asyncio.sleep(seconds(_delay(self.group)))
        self.remove()

    def remove(self):
        self._checks.cancel()
        records = alb._targets.get(self.group, [])
        if self.record in records:
            records.remove(self.record)


def _delay(group):
    attributes = {one["Key"]: one["Value"] for one in alb._tg_attrs.get(group, [])}
    return attributes.get("deregistration_delay.timeout_seconds", 300)


def _health(record):
    details = "".join(f"<{key}>{record[key]}</{key}>" for key in ("Reason", "Description") if record.get(key))
    return (
        f"<member><Target><Id>{record['Id']}</Id><Port>{record.get('Port', '')}</Port></Target>"
        f"<TargetHealth><State>{record.get('State', 'unused')}</State>{details}</TargetHealth></member>"
    )


def _describe_health(params):
    group = alb._p(params, "TargetGroupArn")
    if group not in alb._tgs:
        return alb._error("TargetGroupNotFound", f"Target group '{group}' not found.")
    members = "".join(_health(record) for record in alb._targets.get(group, []))
    return alb._xml(200, "DescribeTargetHealth", f"<TargetHealthDescriptions>{members}</TargetHealthDescriptions>")


def install():
    alb._ACTION_MAP["DescribeTargetHealth"] = _describe_health
