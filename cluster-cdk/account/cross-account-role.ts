import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { externalIdOf, roleArn } from '@console/core/configuration/names';
import {
  AccountPrincipal,
  type IManagedPolicy,
  type IPrincipal,
  PolicyDocument,
  type PolicyStatement,
  Role,
} from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AccountStackProps } from './arns.ts';

export interface CrossAccountRoleProps {
  installation: AccountStackProps;
  roleName: string;
  description: string;
  /** Names of roles in the management account. */
  trusted: string[];
  statements: PolicyStatement[];
  managedPolicies?: IManagedPolicy[];
}

/** A role that only certain roles of the management account may assume. */
export class CrossAccountRole extends Role {
  constructor(scope: Construct, id: string, { installation, trusted, statements, ...props }: CrossAccountRoleProps) {
    super(scope, id, {
      ...props,
      assumedBy: onlyBy(installation, trusted),
      maxSessionDuration: Duration.hours(1),
      inlinePolicies: { Own: new PolicyDocument({ statements, minimize: false }) },
    });
    suppressFindings(this, {
      'AwsSolutions-IAM5':
        'Regions, customers and the generated suffixes of names are not known in advance. Each wildcard follows a prefix of the console, or the action has no resource-level permissions.',
    });
  }
}

/** By condition, because a principal has to exist to be named, and this account is deployed first. */
const onlyBy = (installation: AccountStackProps, roles: string[]): IPrincipal =>
  new AccountPrincipal(installation.managementAccount).withConditions({
    StringEquals: { 'sts:ExternalId': externalIdOf(installation) },
    ArnEquals: { 'aws:PrincipalArn': roles.map((name) => roleArn(installation.managementAccount, name)) },
  });
