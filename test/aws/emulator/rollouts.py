"""Tasks whose image is in the switch `missing-image` never become stable: the deployment fails, with the reason in the stack's events."""

import os
from pathlib import Path

from ministack.services import ecs
from ministack.services.cloudformation import provisioners

_reason = (
    'Resource handler returned message: "Error occurred during operation '
    "'ECS Deployment Circuit Breaker was triggered: CannotPullContainerError: {image}: not found'.\" "
    "(RequestToken: 00000000-0000-0000-0000-000000000000, HandlerErrorCode: GeneralServiceException)"
)


def _missing_image(props):
    switch = Path(os.environ["EMULATOR_SWITCHES"]) / "missing-image"
    if not switch.exists():
        return None
    task = ecs._task_defs.get(str(props.get("TaskDefinition", "")).split("task-definition/")[-1]) or {}
    images = [container.get("image", "") for container in task.get("containerDefinitions", [])]
    return next((image for image in images if image == switch.read_text()), None)


def install():
    handlers = provisioners._RESOURCE_HANDLERS["AWS::ECS::Service"]

    plain = handlers["create"]

    def create(logical_id, props, stack):
        image = _missing_image(props)
        if image:
            raise ValueError(_reason.format(image=image))
        return plain(logical_id, props, stack)

    handlers["create"] = create
