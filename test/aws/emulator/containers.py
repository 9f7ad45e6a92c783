"""A container is a process: the image's command in a fresh copy of its folder, with its environment and an address of its own.

It is no jail: a command finds the programs of this machine, and absolute paths are those of this machine, except in the
environment. An image of which only the name is known does nothing: nobody answers at its address.
"""

import asyncio
import atexit
import itertools
import json
import os
import random
import shutil
import signal
import tempfile
from pathlib import Path

import aws_texts

from ministack.services import secretsmanager

_net = random.randrange(1, 255)
_hosts = itertools.count(random.randrange(256, 60_000))
_processes = set()


class CannotStart(Exception):
    pass


def next_address():
    """As with a network interface of its own, each task has the port that its definition says."""
    host = next(_hosts)
    return f"127.{_net}.{host // 250 % 250 + 1}.{host % 250 + 1}"


def _secret(reference):
    """`arn:…:secret:name-id[:json key[:stage[:version]]]`"""
    arn, key = ":".join(reference.split(":")[:7]), (reference.split(":") + [""])[7:8]
    text = secretsmanager.resolve_secret_string(arn)
    if text is None:
        raise CannotStart(aws_texts.no_such_secret(arn))
    return str(json.loads(text)[key[0]]) if key and key[0] else text


class Container:
    def __init__(self, definition, image, address, log):
        self._definition, self._image, self._address, self._log = definition, image, address, log
        self._folder = self._process = None
        self._stopped = asyncio.Event()

    def _command(self):
        entry = self._definition.get("entryPoint") or self._image.config.get("Entrypoint") or []
        default = [] if self._definition.get("entryPoint") else self._image.config.get("Cmd") or []
        return [*entry, *(self._definition.get("command") or default)]

    def _environment(self):
        declared = dict(line.split("=", 1) for line in self._image.config.get("Env") or [])
        declared |= {one["name"]: str(one["value"]) for one in self._definition.get("environment") or []}
        declared |= {one["name"]: _secret(one["valueFrom"]) for one in self._definition.get("secrets") or []}
        return {"PATH": os.environ["PATH"], **{name: self._here(value) for name, value in declared.items()}}

    def _here(self, value):
        """All addresses of the task are its one address here, and the image's folder is no root."""
        if value == "0.0.0.0":
            return self._address
        inside = Path(self._folder, value.lstrip("/"))
        return str(inside) if value.startswith("/") and inside.exists() else value

    async def start(self):
        self._folder = tempfile.mkdtemp(prefix="task-")
        self._image.unpack(self._folder)
        environment, command = self._environment(), self._command()
        if not self._image.config:
            return
        work = Path(self._folder, (self._image.config.get("WorkingDir") or "/").lstrip("/"))
        try:
            self._process = await asyncio.create_subprocess_exec(
                *command,
                cwd=work,
                env=environment,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
                start_new_session=True,
            )
        except (OSError, TypeError) as error:
            raise CannotStart(aws_texts.cannot_start(str(error))) from error
        _processes.add(self._process.pid)

    async def exit_code(self):
        """Waits for the end."""
        if not self._process:
            if (self._definition.get("dockerLabels") or {}).get("deployment-console.role") == "erasure":
                self._log("No folder is mounted: the emulator has no file systems.")
                return 0
            await self._stopped.wait()
            return 0
        while line := await self._process.stdout.readline():
            self._log(line.decode(errors="replace").rstrip("\n"))
        code = await self._process.wait()
        return code if code >= 0 else 128 - code

    async def stop(self, timeout):
        self._stopped.set()
        if not self._process or self._process.returncode is not None:
            return
        self._signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self._process.wait(), timeout)
        except asyncio.TimeoutError:
            self._signal(signal.SIGKILL)

    def _signal(self, number):
        try:
            os.killpg(self._process.pid, number)
        except ProcessLookupError:
            pass

    def remove(self):
        if self._process:
            self._signal(signal.SIGKILL)
            _processes.discard(self._process.pid)
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)


@atexit.register
def _stop_all():
    for pid in _processes:
        try:
            os.killpg(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
