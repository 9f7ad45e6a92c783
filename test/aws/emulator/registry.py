"""ECR refuses a push with its own words: to a repository that does not exist, and of a tag that exists and may not change."""

import aws_texts

from ministack.core.responses import get_account_id
from ministack.services import ecr


def _ensure_repo_exists(name):
    if name in ecr._repositories:
        return None
    return ecr._registry_error(404, "NAME_UNKNOWN", aws_texts.no_repository(name, get_account_id()))


def _immutable(plain):
    def put_manifest(name, reference, headers, body):
        repository = ecr._repositories.get(name) or {}
        tags = [tag for image in ecr._images.get(name, []) for tag in image.get("imageTags", [])]
        if repository.get("imageTagMutability") == "IMMUTABLE" and reference in tags:
            return ecr._registry_error(400, "TAG_INVALID", aws_texts.tag_exists(reference, name))
        return plain(name, reference, headers, body)

    return put_manifest


def _described(plain):
    """MiniStack leaves out an image that does not exist."""

    def describe_images(data):
        name = data.get("repositoryName", "")
        for image in data.get("imageIds") or []:
            if name in ecr._repositories and not ecr._find_image(name, image):
                # docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html
                text = "The image requested does not exist in the specified repository."
                return ecr.error_response_json("ImageNotFoundException", text, 400)
        return plain(data)

    return describe_images


def install():
    ecr._ensure_repo_exists = _ensure_repo_exists
    ecr._v2_put_manifest = _immutable(ecr._v2_put_manifest)
    ecr._describe_images = _described(ecr._describe_images)
