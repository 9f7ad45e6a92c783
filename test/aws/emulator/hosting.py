"""Uploads to Amplify Hosting: an archive is accepted for a deployment of a branch, which then succeeds."""

import json
import os
import re


_jobs = {}
_archives = {}
_deployments = re.compile(r"^/apps/([^/]+)/branches/([^/]+)/deployments$")
_start = re.compile(r"^/apps/([^/]+)/branches/([^/]+)/deployments/start$")
_list = re.compile(r"^/apps/([^/]+)/branches/([^/]+)/jobs$")
_job = re.compile(r"^/apps/([^/]+)/branches/([^/]+)/jobs/([^/]+)$")
_upload = re.compile(r"^/hosting-uploads/([^/]+)/([^/]+)/([^/]+)$")


def _summary(job):
    times = {"commitTime": 0, "startTime": 0}
    return {"jobArn": "arn:aws:amplify:::job", "commitId": "", "commitMessage": "", "jobType": "MANUAL", **times, **job}


def _answer(method, path, body):
    if found := _deployments.match(path):
        app, branch = found.groups()
        job = {"jobId": str(len(_jobs) + 1), "status": "CREATED"}
        _jobs[(app, branch, job["jobId"])] = job
        address = f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}/hosting-uploads/{app}/{branch}/{job['jobId']}"
        return {"jobId": job["jobId"], "fileUploadUrls": {}, "zipUploadUrl": address}
    if found := _upload.match(path):
        _archives[found.groups()] = body
        return {}
    if found := _start.match(path):
        key = (*found.groups(), json.loads(body)["jobId"])
        _jobs[key]["status"] = "SUCCEED" if _archives.get(key, b"").startswith(b"PK") else "FAILED"
        return {"jobSummary": _summary(_jobs[key])}
    if found := _list.match(path):
        return {"jobSummaries": [_summary(job) for key, job in _jobs.items() if key[:2] == found.groups()]}
    if found := _job.match(path):
        return {"job": {"summary": _summary(_jobs[found.groups()]), "steps": []}}
    return None


async def _body(receive):
    parts = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


def install():
    # Imported last: it copies names of the other additions when it is loaded.
    from ministack import app as ministack_app

    plain = ministack_app.app

    async def with_hosting(scope, receive, send):
        path = scope.get("path", "")
        authorization = dict(scope.get("headers") or []).get(b"authorization", b"")
        if scope["type"] != "http" or not (b"/amplify/aws4_request" in authorization or _upload.match(path)):
            return await plain(scope, receive, send)
        answer = _answer(scope["method"], path, await _body(receive))
        status = 404 if answer is None else 200
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"application/json")]})
        await send({"type": "http.response.body", "body": json.dumps(answer or {}).encode()})

    ministack_app.app = with_hosting
