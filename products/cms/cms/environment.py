"""The environment variables of product.json, each with its type. Only this file and gunicorn.conf.py read os.environ."""

import os
from urllib.parse import urlsplit


def text(name: str, default: str = "") -> str:
    return os.environ.get(name) or default


def boolean(name: str) -> bool:
    return text(name) == "true"


def origin(url: str) -> str:
    """Scheme, host and port."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def host_name(host: str) -> str:
    """Without the port."""
    return urlsplit(f"//{host}").hostname or host
