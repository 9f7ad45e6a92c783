"""What each command does."""

import sys
from pathlib import Path

import dockerfile
import image_store
import registry
from image_store import Refused

public_images = Path(__file__).parent.parent.joinpath("public-images.txt").read_text().split()


def full_name(reference):
    """`node:24-alpine` means Docker Hub."""
    first, *rest = reference.split("/")
    if rest and ("." in first or ":" in first):
        return reference
    return f"docker.io/{reference}" if rest else f"docker.io/library/{reference}"


def check_public(reference):
    if full_name(reference) not in public_images:
        raise Refused(f"pull access denied for {reference}, repository does not exist or may require 'docker login'")


def login(address):
    if not sys.stdin.read().strip():
        raise Refused("Error: Password Required")
    image_store.log_in(address)
    print("Login Succeeded")


def build(tag, folder):
    image_store.save(tag, *dockerfile.build(Path(folder), check_public))


def build_with_argument(_argument, tag, folder):
    """Docker ignores an argument that the Dockerfile does not take, and no Dockerfile with ARG is known here."""
    build(tag, folder)


def pull(image):
    """Nothing is known of a public image but its name: it has no files and no command."""
    check_public(image)
    image_store.save(image, {}, dockerfile.empty_layer())


def tag(source, target):
    image_store.save(target, *image_store.load(source))


def push(image):
    registry.push(image, *image_store.load(image))
