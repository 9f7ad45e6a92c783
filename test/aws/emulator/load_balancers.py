"""Responds at the addresses of customers, `http://<code>.localhost:<port>/`, as their load balancer does.

The address's DNS record leads to a load balancer, whose rules lead to a fixed response or to targets that are healthy.
"""

import asyncio
import contextvars
import http.client
import os
import random
import re

from pace import remember_loop

from ministack.core.responses import set_request_account_id, set_request_region
from ministack.services import alb, route53

_host = re.compile(r"^([a-z][a-z0-9-]*)\.localhost(:\d+)?$")
_hop_by_hop = ("connection", "keep-alive", "transfer-encoding", "content-length")


def address():
    return f"http://{{code}}.localhost:{os.environ['GATEWAY_PORT']}/"


def _record(code):
    """The alias record of `<code>` in any hosted zone."""
    for records in route53._records._data.values():
        for record in records:
            if record["Name"].startswith(f"{code}.") and record.get("AliasTarget"):
                return record
    return None


def _balancer(record):
    wanted = record["AliasTarget"]["DNSName"].rstrip(".").removeprefix("dualstack.").lower()
    for (account, region, _), balancer in alb._lbs._data.items():
        if balancer["DNSName"].lower() == wanted:
            return account, region, balancer
    return None


def _action(balancer, host, method, path):
    """The action of the first rule that matches, or the listener's own."""
    listeners = [one for one in alb._listeners.values() if one["LoadBalancerArn"] == balancer["LoadBalancerArn"]]
    listener = next(one for one in listeners if int(one["Port"]) == 443)
    rules = [one for one in alb._rules.values() if one["ListenerArn"] == listener["ListenerArn"] and not one["IsDefault"]]
    for rule in sorted(rules, key=alb._rule_sort_key):
        if all(alb._match_condition(one, method, path, {"host": host}, {}) for one in rule["Conditions"]):
            return rule["Actions"][0]
    return listener["DefaultActions"][0]


def _target(group):
    """Healthy targets; unhealthy ones if there are no others.

    docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health.html
    """
    for state in ("healthy", "unhealthy"):
        if found := [one for one in alb._targets.get(group, []) if one["State"] == state]:
            return random.choice(found)
    return None


def _forward(target, host, method, path, headers, body):
    connection = http.client.HTTPConnection(target["Id"], target["Port"], timeout=30)
    kept = {name: value for name, value in headers.items() if name not in _hop_by_hop}
    port = {"host": host, "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "https", "x-forwarded-port": "443"}
    try:
        connection.request(method, path, body=body, headers={**kept, **port})
        response = connection.getresponse()
        return response.status, response.getheaders(), response.read()
    except OSError:
        # docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html
        return 502, [("content-type", "text/html")], b"502 Bad Gateway"
    finally:
        connection.close()


async def _answer(code, method, path, headers, body):
    record = _record(code)
    found = _balancer(record) if record else None
    if not found:
        return 404, [("content-type", "text/plain")], b"There is no such name in DNS"
    account, region, balancer = found
    set_request_account_id(account)
    set_request_region(region)
    host = record["Name"].rstrip(".")
    action = _action(balancer, host, method, path.partition("?")[0])
    if action["Type"] == "fixed-response":
        fixed = action["FixedResponseConfig"]
        return int(fixed["StatusCode"]), [("content-type", fixed["ContentType"])], fixed.get("MessageBody", "").encode()
    target = _target(action["TargetGroupArn"])
    if not target:
        return 503, [("content-type", "text/html")], b"503 Service Temporarily Unavailable"
    context = contextvars.copy_context()
    return await asyncio.to_thread(context.run, _forward, target, host, method, path, headers, body)


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

    async def with_applications(scope, receive, send):
        remember_loop()
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope.get("headers") or []}
        found = _host.match(headers.get("host", ""))
        if scope["type"] != "http" or not found:
            return await plain(scope, receive, send)
        path = scope["path"] + (f"?{scope['query_string'].decode()}" if scope.get("query_string") else "")
        status, sent, body = await _answer(found[1], scope["method"], path, headers, await _body(receive))
        kept = [(name.lower().encode(), value.encode("latin-1")) for name, value in sent if name.lower() not in _hop_by_hop]
        await send({"type": "http.response.start", "status": status, "headers": [*kept, (b"content-length", str(len(body)).encode())]})
        await send({"type": "http.response.body", "body": body})

    ministack_app.app = with_applications
