import { policyNames } from '@console/core/configuration/names';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import type { Stack } from 'aws-cdk-lib/core';

/** Sets the account's permissions boundary on all roles of a stack. The account refuses to create a role without it. */
export function applyPermissionsBoundary(stack: Stack): void {
  const boundary = ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', policyNames.applicationBoundary);
  PermissionsBoundary.of(stack).apply(boundary);
}
