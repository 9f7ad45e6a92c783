import { resource, resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { customerTemplate } from '../testing/templates.ts';

const CLUSTER = 'AWS::RDS::DBCluster';

describe("a customer's database", () => {
  const template = customerTemplate();

  it('is encrypted, backed up, protected, and leaves a snapshot', () => {
    const cluster = resource(template, CLUSTER);
    expect(cluster.Properties).toMatchObject({
      Engine: 'aurora-postgresql',
      StorageEncrypted: true,
      DeletionProtection: true,
      BackupRetentionPeriod: 7,
      CopyTagsToSnapshot: true,
      EngineVersion: '16.13',
      DBSubnetGroupName: 'database-subnets',
    });
    expect(cluster.DeletionPolicy).toBe('Snapshot');
    expect(cluster.UpdateReplacePolicy).toBe('Snapshot');
  });

  it('can be made deletable, with or without a final snapshot', () => {
    const kept = resource(customerTemplate({ deletionProtection: false }), CLUSTER);
    expect(kept.Properties.DeletionProtection).toBe(false);
    expect(kept.DeletionPolicy).toBe('Snapshot');
    const dropped = resource(customerTemplate({ deletionProtection: false, finalSnapshot: false }), CLUSTER);
    expect(dropped.DeletionPolicy).toBe('Delete');
  });

  it('is made from a snapshot, with its owner and encryption, and a new password', () => {
    const restoredFrom = { snapshot: 'customer-gone-snapshot-1', username: 'app_gone' };
    const restored = customerTemplate({ restoredFrom });
    const { Properties } = resource(restored, CLUSTER);
    expect(Properties).toMatchObject({
      SnapshotIdentifier: restoredFrom.snapshot,
      DatabaseName: { Ref: 'DatabaseName' },
    });
    expect(Properties).toHaveProperty('MasterUserPassword');
    // AWS::RDS::DBCluster takes these from the snapshot, and refuses them.
    expect(Properties).not.toHaveProperty('MasterUsername');
    expect(Properties).not.toHaveProperty('StorageEncrypted');
    restored.hasParameter('DatabaseUsername', { Type: 'String', Default: 'app_gone' });
    const suspended = resource(customerTemplate({ restoredFrom, suspended: true }), CLUSTER);
    expect(suspended.Properties.SnapshotIdentifier).toBe(restoredFrom.snapshot);
  });

  it('pauses only if its size allows it', () => {
    const scaling = (size: string) =>
      resource(customerTemplate({ size }), CLUSTER).Properties.ServerlessV2ScalingConfiguration;
    expect(scaling('small')).toHaveProperty('SecondsUntilAutoPause', 300);
    expect(scaling('large')).not.toHaveProperty('SecondsUntilAutoPause');
  });

  it('has one writer that scales by load', () => {
    expect(resource(template, 'AWS::RDS::DBInstance').Properties).toMatchObject({
      DBInstanceClass: 'db.serverless',
      AutoMinorVersionUpgrade: true,
      PubliclyAccessible: false,
    });
  });

  it('is reached by the tasks of its customer and by nobody else', () => {
    const task = resource(template, 'AWS::ECS::Service').Properties.NetworkConfiguration as {
      AwsvpcConfiguration: { SecurityGroups: [unknown] };
    };
    const database = resource(template, CLUSTER).Properties.VpcSecurityGroupIds as [unknown];
    const entries = Object.values(resources(template, 'AWS::EC2::SecurityGroupIngress'))
      .map(({ Properties }) => Properties)
      .filter(({ GroupId }) => JSON.stringify(GroupId) === JSON.stringify(database[0]));
    expect(entries).toMatchObject([
      { FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: task.AwsvpcConfiguration.SecurityGroups[0] },
    ]);
    for (const { Properties } of Object.values(resources(template, 'AWS::EC2::SecurityGroup'))) {
      expect(Properties).not.toHaveProperty('SecurityGroupIngress');
    }
  });

  it('has an owner named after the customer, with a generated password that fits into a URL', () => {
    expect(resource(template, 'AWS::SecretsManager::Secret').Properties).toMatchObject({
      GenerateSecretString: {
        SecretStringTemplate: '{"username":"app_acme_north"}',
        GenerateStringKey: 'password',
        PasswordLength: 40,
        ExcludePunctuation: true,
      },
    });
  });
});
