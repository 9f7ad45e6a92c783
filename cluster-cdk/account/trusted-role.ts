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
import type { AccountStackProps } from '../account-props.ts';

export interface TrustedRoleProps {
  installation: AccountStackProps;
  roleName: string;
  description: string;
  /** Names of roles in the management account. */
  trusted: string[];
  statements: PolicyStatement[];
  managedPolicies?: IManagedPolicy[];
}

/** A role that certain roles of the management account, and nobody else, may become. */
export class TrustedRole extends Role {
  constructor(scope: Construct, id: string, { installation, trusted, statements, ...props }: TrustedRoleProps) {
    super(scope, id, {
      ...props,
      assumedBy: onlyBy(installation, trusted),
      maxSessionDuration: Duration.hours(1),
      inlinePolicies: { Own: new PolicyDocument({ statements, minimize: false }) },
    });
    suppressFindings(this, {
      'AwsSolutions-IAM5':
        'Regions, customers and the suffixes that CloudFormation gives names are not known before; each wildcard stands after a prefix of ours, or where a service knows no resources.',
    });
  }
}

/** By condition, since a principal that does not exist yet cannot be named: this account is made first. */
const onlyBy = (installation: AccountStackProps, roles: string[]): IPrincipal =>
  new AccountPrincipal(installation.managementAccount).withConditions({
    StringEquals: { 'sts:ExternalId': externalIdOf(installation) },
    ArnEquals: { 'aws:PrincipalArn': roles.map((name) => roleArn(installation.managementAccount, name)) },
  });
