import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** A rule of cdk-nag, such as `AwsSolutions-S1`, with the reason why a construct may break it. */
export type Findings = Readonly<Record<`AwsSolutions-${string}`, string>>;

/**
 * Tells cdk-nag that what it finds at `construct` is meant to be so. cdk-nag has a function for this; it is not used
 * here because it brings along all of the rules, which a job that only synthesises does not need.
 */
export function accept(construct: IConstruct, findings: Findings): void {
  const resource = construct.node.defaultChild ?? construct;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} is not one resource`);
  const rules = Object.entries(findings).map(([id, reason]) => ({ id, reason }));
  resource.addMetadata('cdk_nag', { rules_to_suppress: rules });
}
