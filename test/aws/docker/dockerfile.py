"""Builds an image from a Dockerfile, without a network and without the files of its base image.

What steps would install comes from this repository's node_modules, and what they would download is an empty file.
"""

import gzip
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from image_store import Refused

_modules = Path(__file__).resolve().parents[3] / "node_modules"
_options = re.compile(r"^--[a-z-]+(=\S+)?$")


def empty_layer():
    with tempfile.TemporaryDirectory() as folder:
        return _layer(Path(folder))


def _layer(folder):
    """The same files make the same layer."""

    def plain(entry):
        entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = 0, 0, 0, "", ""
        return None if entry.issym() and Path(entry.name).name == "node_modules" else entry

    content = io.BytesIO()
    with gzip.GzipFile(fileobj=content, mode="wb", mtime=0) as packed, tarfile.open(fileobj=packed, mode="w") as archive:
        for path in sorted(folder.iterdir()):
            archive.add(path, path.name, filter=plain)
    return content.getvalue()


def _instructions(text):
    joined = re.sub(r"\\\n", " ", re.sub(r"^\s*#.*\n", "", text, flags=re.M))
    for line in filter(None, map(str.strip, joined.splitlines())):
        name, _, rest = line.partition(" ")
        yield name.upper(), rest.strip()


def _form(text):
    return json.loads(text) if text.startswith("[") else ["/bin/sh", "-c", text]


class _Stage:
    def __init__(self, context, stages):
        self.root = Path(tempfile.mkdtemp(prefix="docker-build-"))
        self.config = {"Env": [], "WorkingDir": "/"}
        self._context, self._stages = context, stages

    def _path(self, text):
        return self.root / os.path.join(self.config["WorkingDir"], text).lstrip("/")

    def workdir(self, text):
        self.config["WorkingDir"] = os.path.normpath(os.path.join(self.config["WorkingDir"], text))
        self._path(".").mkdir(parents=True, exist_ok=True)

    def env(self, text):
        pairs = shlex.split(text) if "=" in text.split()[0] else ["=".join(text.split(maxsplit=1))]
        self.config["Env"] += pairs

    def cmd(self, text):
        self.config["Cmd"] = _form(text)

    def entrypoint(self, text):
        self.config["Entrypoint"] = _form(text)

    def user(self, text):
        self.config["User"] = text

    def ignored(self, text):
        """A health check in an image has no effect on ECS, and ports are those of the task definition."""

    def copy(self, text):
        words = shlex.split(text)
        origin = next((word.removeprefix("--from=") for word in words if word.startswith("--from=")), None)
        *sources, target = [word for word in words if not _options.match(word)]
        for source in sources:
            if source.startswith(("http://", "https://")):
                self._path(target).parent.mkdir(parents=True, exist_ok=True)
                self._path(target).touch()
                continue
            self._copy(source, target, self._stages[origin].root if origin else self._context, len(sources) > 1)

    def _copy(self, source, target, origin, several):
        place = self._path(target)
        whole = os.path.normpath(source.lstrip("/") or ".") == "."
        for found in [origin] if whole else sorted(origin.glob(source.lstrip("/"))) or [None]:
            if found is None:
                raise Refused(f'failed to compute cache key: "/{source.lstrip("/")}": not found')
            into = place / found.name if not found.is_dir() and (several or target.endswith("/") or place.is_dir()) else place
            into.parent.mkdir(parents=True, exist_ok=True)
            if found.is_dir():
                shutil.copytree(found, into, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules"))
            else:
                shutil.copy(found, into)

    def run(self, text):
        words = shlex.split(text)
        if words[:2] in (["npm", "ci"], ["npm", "install"]):
            self._path("node_modules").symlink_to(_modules)
        elif words[:2] == ["npm", "run"]:
            subprocess.run(words, cwd=self._path("."), env={**os.environ, "NPM_CONFIG_UPDATE_NOTIFIER": "false"}, check=True)
        else:
            raise Refused(f"this stand-in for docker cannot do RUN {text}")


_steps = {
    "WORKDIR": _Stage.workdir,
    "COPY": _Stage.copy,
    "ADD": _Stage.copy,
    "RUN": _Stage.run,
    "ENV": _Stage.env,
    "CMD": _Stage.cmd,
    "ENTRYPOINT": _Stage.entrypoint,
    "USER": _Stage.user,
    "EXPOSE": _Stage.ignored,
    "HEALTHCHECK": _Stage.ignored,
    "LABEL": _Stage.ignored,
}


def build(context, check_base):
    file = context / "Dockerfile"
    if not file.exists():
        raise Refused("failed to read dockerfile: open Dockerfile: no such file or directory")
    stages, stage = {}, None
    try:
        for name, rest in _instructions(file.read_text()):
            if name == "FROM":
                base, *alias = [word for word in rest.split() if not _options.match(word)]
                stage = _Stage(context, stages)
                stages[alias[1] if alias else str(len(stages))] = stage
                check_base(base)
            elif name in _steps and stage:
                _steps[name](stage, rest)
            else:
                raise Refused(f"this stand-in for docker does not know the instruction {name}")
        return stage.config, _layer(stage.root)
    except subprocess.CalledProcessError as error:
        raise Refused(f"{error.cmd} did not complete successfully: exit code: {error.returncode}") from error
    finally:
        for one in stages.values():
            shutil.rmtree(one.root, ignore_errors=True)
