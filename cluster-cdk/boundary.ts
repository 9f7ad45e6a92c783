import { policyNames } from '@console/core/configuration/names';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import type { Stack } from 'aws-cdk-lib/core';

/** Puts all roles of a stack under the account's boundary: without it the account lets no role be made. */
export function applyBoundary(stack: Stack): void {
  const boundary = ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', policyNames.applicationBoundary);
  PermissionsBoundary.of(stack).apply(boundary);
}
