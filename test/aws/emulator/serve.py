"""MiniStack, extended by what the console needs: see the README of these tests."""

import accounts
import applications
import buckets
import builds
import deletion_policies
import functions
import hosting
import recorded_types
import rollouts
import service_linked_roles
import stack_events

for addition in (accounts, buckets, recorded_types, deletion_policies, rollouts, service_linked_roles, stack_events, functions, builds, hosting, applications):
    addition.install()

from ministack.app import main  # noqa: E402  the additions have to be installed before it starts

main()
