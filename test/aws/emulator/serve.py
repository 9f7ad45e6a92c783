"""MiniStack, extended by what the console needs: see the README of these tests."""

import accounts
import buckets
import builds
import databases
import deletion_policies
import ecs_api
import functions
import hosting
import listener_rules
import load_balancers
import recorded_types
import registry
import secrets_of_stacks
import service_resources
import service_linked_roles
import stack_events
import stack_updates
import targets

additions = (
    accounts,
    buckets,
    recorded_types,
    secrets_of_stacks,
    databases,
    deletion_policies,
    service_resources,
    service_linked_roles,
    stack_updates,
    stack_events,
    registry,
    targets,
    ecs_api,
    functions,
    builds,
    hosting,
    listener_rules,
    load_balancers,
)
for addition in additions:
    addition.install()

from ministack.app import main  # noqa: E402  the additions have to be installed before it starts

main()
