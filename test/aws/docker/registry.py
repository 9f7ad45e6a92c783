"""Pushes an image by the protocol of registries, which the emulator speaks for ECR."""

import hashlib
import json
import os
import urllib.error
import urllib.request

from image_store import Refused, is_logged_in

_kinds = "application/vnd.docker.container.image.v1+json", "application/vnd.docker.image.rootfs.diff.tar.gzip"
_manifest = "application/vnd.docker.distribution.manifest.v2+json"
# What Docker prints for the codes of a registry.
_names = {"NAME_UNKNOWN": "name unknown", "TAG_INVALID": "tag invalid"}


def _digest(content):
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def push(image, config, layer):
    address, _, rest = image.partition("/")
    repository, _, tag = rest.rpartition(":")
    if not repository:
        repository, tag = rest, "latest"
    if not is_logged_in(address):
        raise Refused("no basic auth credentials")

    def send(method, path, content=b"", kind="application/octet-stream"):
        url = path if path.startswith("http") else f"{os.environ['AWS_ENDPOINT_URL']}{path}"
        headers = {"Host": address, "Content-Type": kind}
        request = urllib.request.Request(url, method=method, data=content, headers=headers)
        try:
            with urllib.request.urlopen(request) as response:
                return response.headers
        except urllib.error.HTTPError as error:
            found = json.loads(error.read())["errors"][0]
            raise Refused(f"{_names.get(found['code'], found['code'])}: {found['message']}") from error

    def upload(content, kind):
        started = send("POST", f"/v2/{repository}/blobs/uploads/")
        send("PUT", f"{started['Location']}?digest={_digest(content)}", content)
        return {"mediaType": kind, "size": len(content), "digest": _digest(content)}

    parts = [
        upload(content, kind)
        for content, kind in zip((json.dumps({"config": config, "architecture": "arm64", "os": "linux"}).encode(), layer), _kinds)
    ]
    manifest = {"schemaVersion": 2, "mediaType": _manifest, "config": parts[0], "layers": parts[1:]}
    content = json.dumps(manifest).encode()
    send("PUT", f"/v2/{repository}/manifests/{tag}", content, _manifest)
    print(f"{tag}: digest: {_digest(content)} size: {len(content)}")
