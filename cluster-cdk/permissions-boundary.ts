import { policyNames } from '@console/core/configuration/names';
import { ManagedPolicy, PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import type { Stack } from 'aws-cdk-lib/core';

/** Sets the account's permissions boundary on all roles of a stack. The account refuses to create a role without it. */
export function applyPermissionsBoundary(stack: Stack): void {
  apply(stack, policyNames.applicationBoundary);
}

/** The same on a stack of functions, whose roles may do other things than those of tasks. */
export function applyFunctionsBoundary(stack: Stack): void {
  apply(stack, policyNames.functionsBoundary);
}

function apply(stack: Stack, name: string): void {
  PermissionsBoundary.of(stack).apply(ManagedPolicy.fromManagedPolicyName(stack, 'Boundary', name));
}
