import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** A rule of cdk-nag, such as `AwsSolutions-S1`, with the reason why a construct may break it. */
export type Findings = Readonly<Record<`AwsSolutions-${string}`, string>>;

/** Tells cdk-nag that what it finds at `construct` is meant to be so. */
export function accept(construct: IConstruct, findings: Findings): void {
  const resource = construct.node.defaultChild ?? construct;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} is not one resource`);
  const rules = Object.entries(findings).map(([id, reason]) => ({ id, reason }));
  resource.addMetadata('cdk_nag', { rules_to_suppress: rules });
}

/** The same, about what a role may do. Call it after the role was given that. */
export const acceptPermissions = (role: IConstruct, reason: string): void =>
  accept(role.node.findChild('DefaultPolicy'), { 'AwsSolutions-IAM5': reason });
