import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { type IVpc, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { FileSystem, LifecyclePolicy, OutOfInfrequentAccessPolicy, ThroughputMode } from 'aws-cdk-lib/aws-efs';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { privateSubnets } from './network.ts';

const NFS = 2049;

/** The file system on which each customer has folders of its own. It is in the daily backups of its region. */
export function createFileSystem(scope: Construct, id: string, vpc: IVpc): FileSystem {
  const securityGroup = new SecurityGroup(scope, `${id}SecurityGroup`, {
    vpc,
    description: 'File system: tasks in, nothing out',
    allowAllOutbound: false,
  });
  // One rule for all: with a rule per customer, the quota of 60 rules would be reached. Who may enter is up to IAM.
  securityGroup.addIngressRule(Peer.ipv4(vpc.vpcCidrBlock), Port.tcp(NFS), 'From tasks of any customer');
  suppressFindings(securityGroup, {
    CdkNagValidationFailure:
      'AwsSolutions-EC23 cannot read the reference to the network, to which the rule is limited.',
  });
  return new FileSystem(scope, id, {
    vpc,
    vpcSubnets: privateSubnets,
    securityGroup,
    encrypted: true,
    enableAutomaticBackups: true,
    throughputMode: ThroughputMode.ELASTIC,
    lifecyclePolicy: LifecyclePolicy.AFTER_30_DAYS,
    outOfInfrequentAccessPolicy: OutOfInfrequentAccessPolicy.AFTER_1_ACCESS,
    fileSystemPolicy: onlyThroughAccessPoints(),
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}

/** Without a policy anybody in the network could mount it. With one, the policy of a role has to allow it. */
const onlyThroughAccessPoints = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      denyClients('Encrypted', { Bool: { 'aws:SecureTransport': 'false' } }),
      denyClients('ThroughAccessPoints', { Null: { 'elasticfilesystem:AccessPointArn': 'true' } }),
    ],
  });

const denyClients = (sid: string, conditions: Record<string, Record<string, string>>) =>
  new PolicyStatement({
    sid,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['ClientMount', 'ClientWrite', 'ClientRootAccess'].map((action) => `elasticfilesystem:${action}`),
    conditions,
  });
