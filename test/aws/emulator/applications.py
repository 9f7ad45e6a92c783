"""No tasks run here: this responds at the addresses of customers, `http://<code>.localhost:<port>/`."""

import os
import re


_host = re.compile(rb"^[a-z][a-z0-9-]*\.localhost(:\d+)?$")


def address():
    return f"http://{{code}}.localhost:{os.environ['GATEWAY_PORT']}/"


def install():
    # Imported last: it copies names of the other additions when it is loaded.
    from ministack import app as ministack_app

    plain = ministack_app.app

    async def with_applications(scope, receive, send):
        host = dict(scope.get("headers") or []).get(b"host", b"")
        if scope["type"] != "http" or not _host.match(host):
            return await plain(scope, receive, send)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
        await send({"type": "http.response.body", "body": b"emulated"})

    ministack_app.app = with_applications
