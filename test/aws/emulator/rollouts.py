"""Tasks whose image cannot be pulled never become stable: ECS gives up, and CloudFormation says why."""

from ministack.services import ecs
from ministack.services.cloudformation import provisioners

_reason = (
    'Resource handler returned message: "Error occurred during operation '
    "'ECS Deployment Circuit Breaker was triggered: CannotPullContainerError: {image}: not found'.\" "
    "(RequestToken: 00000000-0000-0000-0000-000000000000, HandlerErrorCode: GeneralServiceException)"
)


def _missing_image(props):
    task = ecs._task_defs.get(str(props.get("TaskDefinition", "")).split("task-definition/")[-1]) or {}
    images = [container.get("image", "") for container in task.get("containerDefinitions", [])]
    return next((image for image in images if image.startswith("missing/")), None)


def install():
    handlers = provisioners._RESOURCE_HANDLERS["AWS::ECS::Service"]

    def guarded(plain):
        def handle(*arguments):
            for props in (one for one in arguments if isinstance(one, dict)):
                image = _missing_image(props)
                if image:
                    raise ValueError(_reason.format(image=image))
            return plain(*arguments)

        return handle

    handlers["create"] = guarded(handlers["create"])
