"""Images: those that were pushed to the emulated ECR, and a short list of public ones, of which only the names are known."""

import contextvars
import io
import json
import re
import tarfile
from pathlib import Path

import aws_texts

from ministack.core.responses import set_request_account_id, set_request_region
from ministack.services import ecr

_ecr = re.compile(r"^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com/([^:@]+)(?::([^@]+)|@(sha256:.+))$")
_public = Path(__file__).parent.parent.joinpath("public-images.txt").read_text().split()


class CannotPull(Exception):
    pass


class Image:
    """`config` is empty for an image of which only the name is known."""

    def __init__(self, config=None, layers=()):
        self.config = config or {}
        self._layers = layers

    def unpack(self, folder):
        for layer in self._layers:
            with tarfile.open(fileobj=io.BytesIO(layer)) as archive:
                archive.extractall(folder)


def _full_name(reference):
    """`todo:1.1.0` means Docker Hub."""
    first, *rest = reference.split("/")
    if rest and ("." in first or ":" in first or first == "localhost"):
        return reference
    return f"docker.io/{reference}" if rest else f"docker.io/library/{reference}"


def _from_registry(account, region, repository, tag, digest):
    set_request_account_id(account)
    set_request_region(region)
    _, manifest, _ = ecr._resolve_manifest(repository, digest or tag)
    if manifest is None:
        return None
    document = json.loads(manifest)
    blobs = ecr._layer_blobs[repository]
    config = json.loads(blobs[document["config"]["digest"]]).get("config") or {}
    return Image(config, [blobs[layer["digest"]] for layer in document["layers"]])


def pull(reference):
    if found := _ecr.match(reference):
        image = contextvars.copy_context().run(_from_registry, *found.groups())
        if image is None:
            raise CannotPull(aws_texts.no_such_tag(reference))
        return image
    name = _full_name(reference)
    if name not in _public:
        raise CannotPull(aws_texts.no_such_public_image(name))
    return Image()
