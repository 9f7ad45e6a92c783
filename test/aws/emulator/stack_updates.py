"""Updates of stacks: resources that take their time do not stop the server, and a rollback undoes an update.

MiniStack would delete what an update that fails has changed before.
"""

import asyncio

import service_resources
from pace import wait_for

from ministack.services.cloudformation import changesets, handlers, stacks
from ministack.services.cloudformation.provisioners import _update_resource

# They are created in threads, as custom resources are.
_slow = ("AWS::ECS::Service", "AWS::RDS::DBCluster")


def _remembering(plain):
    async def deploy(stack_name, *arguments, previous_stack=None, **options):
        from ministack.services.cloudformation import _stacks

        _stacks[stack_name]["_previous"] = previous_stack
        await plain(stack_name, *arguments, previous_stack=previous_stack, **options)

    return deploy


def _restoring(plain):
    def delete(resource_type, physical_id, props, stack_name=None, logical_id=None):
        from ministack.services.cloudformation import _stacks

        stack = _stacks.get(stack_name) or {}
        before = ((stack.get("_previous") or {}).get("_resources") or {}).get(logical_id)
        if stack.get("StackStatus") != "UPDATE_ROLLBACK_IN_PROGRESS" or not before:
            return plain(resource_type, physical_id, props, stack_name, logical_id)
        if before["PhysicalResourceId"] != physical_id:
            return plain(resource_type, physical_id, props, stack_name, logical_id)
        _update_resource(resource_type, physical_id, props, before["Properties"], stack_name, logical_id, before["Attributes"])

    return delete


def _telling(plain):
    """What failed is not among the resources that MiniStack rolls back."""

    def add_event(stack_id, stack_name, logical_id, resource_type, status, *arguments, **options):
        plain(stack_id, stack_name, logical_id, resource_type, status, *arguments, **options)
        if status == "ROLLBACK_IN_PROGRESS":
            asyncio.ensure_future(service_resources.delete_failed(stack_name))

    return add_event


def install():
    plain = stacks._is_custom_resource
    stacks._is_custom_resource = lambda resource_type: resource_type in _slow or plain(resource_type)
    stacks._delete_resource = _restoring(stacks._delete_resource)
    stacks._add_event = _telling(stacks._add_event)
    deploy = _remembering(stacks._deploy_stack_async)
    for module in (stacks, changesets, handlers):
        module._deploy_stack_async = deploy
