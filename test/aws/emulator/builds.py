"""Builds run: the commands of the project's buildspec, with the build's source and environment, as child processes.

Not emulated: the image, the role of the project (the build has the account's credentials) and queues.
Two files in the folder EMULATOR_SWITCHES change the behaviour: with `lose-build-events` no event is sent when a build ends,
and `kill-builds` kills each build as soon as it has started.
"""

import contextvars
import io
import json
import os
import signal
import subprocess
import tempfile
import threading
import time
import urllib.request
import zipfile
from pathlib import Path

import load_balancers
import yaml
from pace import seconds

from ministack.core.responses import get_account_id, get_region
from ministack.services import codebuild, eventbridge
from ministack.services.cloudformation import provisioners

_processes = {}
_by_token = {}
_phases = ("install", "pre_build", "build", "post_build")


def _switch(name):
    return (Path(os.environ["EMULATOR_SWITCHES"]) / name).exists()


def _unpack(location, folder):
    bucket, key = location.removeprefix("arn:aws:s3:::").split("/", 1)
    body = _object(bucket, key)
    zipfile.ZipFile(io.BytesIO(body)).extractall(folder)


def _object(bucket, key):
    port = os.environ["GATEWAY_PORT"]
    credential = f"{get_account_id()}/20200101/{get_region()}/s3/aws4_request"
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/{bucket}/{key}",
        headers={"Authorization": f"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders=host, Signature=0"},
    )
    with urllib.request.urlopen(request) as response:
        return response.read()


def _environment(project, overrides, build_id):
    declared = (project.get("environment") or {}).get("environmentVariables") or []
    names = {variable["name"]: variable["value"] for variable in [*declared, *overrides]}
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}",
        "AWS_ACCESS_KEY_ID": get_account_id(),
        "AWS_SECRET_ACCESS_KEY": "emulated",
        "AWS_REGION": get_region(),
        "AWS_DEFAULT_REGION": get_region(),
        "NODE_NO_WARNINGS": "1",
        "AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED": "true",
        "CODEBUILD_BUILD_ID": build_id,
        "DNS_SERVERS": os.environ["DNS_SERVERS"],
        "INSPECT_MS": str(round(seconds(15) * 1000)),
        **names,
        "APPLICATION_URL": load_balancers.address(),
    }


def _commands(source, folder):
    text = source.get("buildspec") or "buildspec.yml"
    document = yaml.safe_load(text if "\n" in text else (Path(folder) / text).read_text())
    return [command for phase in _phases for command in (document["phases"].get(phase) or {}).get("commands", [])]


def _announce(build):
    if _switch("lose-build-events"):
        return
    detail = {
        "build-status": build["buildStatus"],
        "project-name": build["projectName"],
        "build-id": build["arn"],
        "current-phase": "COMPLETED",
        "additional-information": {
            "environment": {"environment-variables": build["environment"].get("environmentVariables", [])},
        },
    }
    entry = {"Source": "aws.codebuild", "DetailType": "CodeBuild Build State Change", "Detail": json.dumps(detail)}
    eventbridge._put_events({"Entries": [{**entry, "Resources": [build["arn"]]}]})


def _source(project, data):
    """What the build sets takes the place of what the project says."""
    names = {"type": "sourceTypeOverride", "location": "sourceLocationOverride", "buildspec": "buildspecOverride"}
    return {**(project.get("source") or {}), **{key: data[name] for key, name in names.items() if name in data}}


def _run(build, project, source, overrides):
    emit = codebuild._log_sink(build)
    with tempfile.TemporaryDirectory(prefix="build-") as folder:
        try:
            if source.get("type") == "S3":
                _unpack(source["location"], folder)
            process = subprocess.Popen(
                ["/bin/sh", "-ec", "\n".join(_commands(source, folder))],
                cwd=folder,
                env=_environment(project, overrides, build["id"]),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                start_new_session=True,
            )
            _processes[build["id"]] = process
            for line in process.stdout:
                emit(line)
                if _switch("kill-builds"):
                    os.killpg(process.pid, signal.SIGKILL)
            code = process.wait()
        except Exception as error:
            emit(f"The build could not run: {error}")
            code = 1
    if build["buildStatus"] == "IN_PROGRESS":
        codebuild._finish_build(build, "SUCCEEDED" if code == 0 else "FAILED")
    _announce(build)


def _start(data):
    project = codebuild._projects.get(data.get("projectName", ""))
    if not project:
        return codebuild.error_response_json("ResourceNotFoundException", "Project not found", 400)
    token = (get_account_id(), get_region(), data.get("idempotencyToken"))
    if token[2] and token in _by_token:
        return codebuild.json_response({"build": _by_token[token]})
    overrides = data.get("environmentVariablesOverride") or []
    build = codebuild._make_build_record(project, codebuild._build_id(project["name"]))
    build.pop("endTime", None)
    build.update(buildStatus="IN_PROGRESS", currentPhase="BUILD", phases=[], startTime=int(time.time()))
    declared = (project.get("environment") or {}).get("environmentVariables") or []
    build["environment"] = {**build["environment"], "environmentVariables": [*declared, *overrides]}
    codebuild._builds[build["id"]] = build
    _by_token[token] = build
    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(_run, build, project, _source(project, data), overrides), daemon=True).start()
    return codebuild.json_response({"build": build})


def _stop(data):
    build = codebuild._builds.get(data.get("id", ""))
    if not build:
        return codebuild.error_response_json("ResourceNotFoundException", "Build not found", 400)
    process = _processes.get(build["id"])
    if build["buildStatus"] == "IN_PROGRESS":
        codebuild._finish_build(build, "STOPPED")
        if process and process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
    return codebuild.json_response({"build": build})


def _as_api(value):
    """The properties of a project in a template, with the names that the API of CodeBuild has for them."""
    if isinstance(value, list):
        return [_as_api(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {"buildspec" if key == "BuildSpec" else key[0].lower() + key[1:]: _as_api(one) for key, one in value.items()}


def _parts(props):
    return {key: _as_api(props.get(key, {})) for key in ("Source", "Environment")}


def install():
    codebuild._start_build = _start
    codebuild._stop_build = _stop
    handlers = provisioners._RESOURCE_HANDLERS["AWS::CodeBuild::Project"]
    plain = handlers["create"]

    def create(logical_id, props, stack):
        return plain(logical_id, {**props, **_parts(props)}, stack)

    def update(physical_id, old, new, stack):
        parts = {key.lower(): value for key, value in _parts(new).items()}
        codebuild._projects[physical_id].update(parts)
        return physical_id, {"Arn": codebuild._project_arn(physical_id)}

    handlers["create"] = create
    handlers["update"] = update
