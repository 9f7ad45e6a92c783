import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { policyNames, roleNames, stackNames } from '@console/core/configuration/names';
import { ManagedPolicy, PolicyDocument, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, type IReusableStackSynthesizer, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AccountStackProps } from './account/arns.ts';
import { arnsOf } from './account/arns.ts';
import {
  applicationBoundaryStatements,
  bootstrapBoundaryStatements,
  functionsBoundaryStatements,
} from './account/boundaries.ts';
import { commandStatements } from './account/command-statements.ts';
import { CrossAccountRole } from './account/cross-account-role.ts';
import { deployStatements } from './account/deploy-role.ts';
import { diagnosisStatements } from './account/diagnosis.ts';
import { executionBoundaryStatements } from './account/execution/boundary.ts';
import { executionPolicies } from './account/execution/policies.ts';
import { ImageBuilds } from './account/image-builds.ts';
import { findImageStatements } from './account/image-statements.ts';
import { precheckStatements } from './account/precheck-statements.ts';
import { readStatements } from './account/read-role.ts';
import { customerSecretStatements, storeOptionStatements } from './account/secret-statements.ts';
import { tenantStatements } from './account/tenant-statements.ts';

/** The roles and policies of the cluster account. Its administrator deploys it before anything else exists there. */
export class AccountStack extends Stack {
  constructor(scope: Construct, installation: AccountStackProps) {
    super(scope, stackNames.account, {
      description: 'Roles and permissions boundaries of the deployment console in the account that hosts its customers',
      env: { account: installation.clusterAccount, region: installation.managementRegion },
      // With the administrator's own permissions: bootstrapping needs the policies of this stack.
      synthesizer: new LegacyStackSynthesizer() as IReusableStackSynthesizer,
      terminationProtection: true,
    });
    const arns = arnsOf(installation);

    this.policy('Boundary', policyNames.boundary, bootstrapBoundaryStatements(arns));
    this.policy('ExecutionBoundary', policyNames.executionBoundary, executionBoundaryStatements(arns));
    this.policy('ApplicationBoundary', policyNames.applicationBoundary, applicationBoundaryStatements(arns));
    this.policy('FunctionsBoundary', policyNames.functionsBoundary, functionsBoundaryStatements(arns));
    for (const [id, [name, statements]] of Object.entries(executionPolicies(arns))) this.policy(id, name, statements);
    const deploy = new CrossAccountRole(this, 'Deploy', {
      installation,
      roleName: roleNames.deploy,
      description: 'Assumed by the jobs of the deployment console to deploy the stacks of regions and customers',
      trusted: [roleNames.job, roleNames.worker],
      statements: [
        ...deployStatements(arns),
        ...diagnosisStatements(arns),
        ...precheckStatements(arns),
        ...findImageStatements(arns),
        ...commandStatements(arns),
        ...storeOptionStatements(arns),
        ...tenantStatements(arns),
      ],
    });
    const read = new CrossAccountRole(this, 'Read', {
      installation,
      roleName: roleNames.read,
      description: 'Assumed by the API and the reconciler of the deployment console to read the state of customers',
      trusted: [roleNames.api, roleNames.reconcile],
      statements: readStatements(arns),
    });
    new CrossAccountRole(this, 'Secrets', {
      installation,
      roleName: roleNames.secrets,
      description: 'Assumed by the API of the deployment console to store secret options and show a generated sign-in',
      trusted: [roleNames.api],
      statements: customerSecretStatements(arns),
    });
    new ImageBuilds(this, 'Images', arns);
    new CfnOutput(this, 'DeployRoleArn', { value: deploy.roleArn });
    new CfnOutput(this, 'ReadRoleArn', { value: read.roleArn });
  }

  private policy(id: string, managedPolicyName: string, statements: PolicyStatement[]): void {
    const document = new PolicyDocument({ statements, minimize: false });
    const policy = new ManagedPolicy(this, id, { managedPolicyName, document });
    suppressFindings(policy, {
      'AwsSolutions-IAM5':
        'CloudFormation generates names, some actions have no resource-level permissions, and a managed policy holds 6,144 characters at most. The tests in test/aws-policies prove what it denies.',
    });
  }
}
