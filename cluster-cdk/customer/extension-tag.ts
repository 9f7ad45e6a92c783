import { Tags } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';

/** Those of the present definition and of the one that is to take over. */
export const extensionsOf = ({ product, upgradeTo }: Pick<ValidCustomer, 'product' | 'upgradeTo'>): string[] => [
  ...new Set([...(product.database?.extensions ?? []), ...(upgradeTo?.product.database?.extensions ?? [])]),
];

/** The local cluster creates the extensions itself. The values of tags have no commas. */
export function tagExtensions(cluster: IConstruct, extensions: readonly string[]): void {
  if (extensions.length === 0) return;
  const only = { includeResourceTypes: ['AWS::RDS::DBCluster'] };
  Tags.of(cluster).add('deployment-console:extensions', extensions.join(' '), only);
}
