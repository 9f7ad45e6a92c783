import { CfnResource } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** The reason why a construct may break a rule of cdk-nag, by the id of the rule, such as `AwsSolutions-S1`. */
export type Suppressions = Readonly<Record<`AwsSolutions-${string}` | 'CdkNagValidationFailure', string>>;

/**
 * Suppresses findings of cdk-nag on the resource of `construct`. Writes the metadata itself, because cdk-nag's own
 * function loads all of its rules, which a job that only synthesises a template does not need.
 */
export function suppressFindings(construct: IConstruct, suppressions: Suppressions): void {
  const resource = construct.node.defaultChild ?? construct;
  if (!CfnResource.isCfnResource(resource)) throw new Error(`${construct.node.path} is not one resource`);
  const rules = Object.entries(suppressions).map(([id, reason]) => ({ id, reason }));
  resource.addMetadata('cdk_nag', { rules_to_suppress: rules });
}

/** Suppresses findings on wildcards in the inline policy of `role`. Call it after the last permission was added. */
export const suppressWildcardFindings = (role: IConstruct, reason: string): void =>
  suppressFindings(role.node.findChild('DefaultPolicy'), { 'AwsSolutions-IAM5': reason });
