import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { usernameFor } from '@console/core/snapshots/username';
import { type IVpc, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  AuroraPostgresEngineVersion,
  type CfnDBCluster,
  ClusterInstance,
  Credentials,
  DatabaseCluster,
  DatabaseClusterEngine,
  SubnetGroup,
} from 'aws-cdk-lib/aws-rds';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnParameter, Duration, RemovalPolicy, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';

/** From 17 on, Aurora refuses connections without TLS, which many applications use by default. */
export const postgresVersion = AuroraPostgresEngineVersion.VER_16_13;
const POSTGRES_PORT = 5432;
/** The shortest that Aurora accepts. */
const PAUSE_AFTER = Duration.minutes(5);

export interface DatabaseProps {
  vpc: IVpc;
  props: ValidCustomer;
  /** Minimum and maximum of Aurora capacity units. */
  capacity: readonly [number, number];
}

/** The customer's own PostgreSQL, which scales with the load and pauses if its minimum capacity is 0. */
export class Database extends Construct {
  readonly cluster: DatabaseCluster;
  readonly credentials: ISecret;
  readonly name: string;
  readonly username: string;
  private readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, { vpc, props, capacity: [minCapacity, maxCapacity] }: DatabaseProps) {
    super(scope, id);
    const { restoredFrom } = props;
    this.username = restoredFrom ? this.restoredUsername(restoredFrom.username) : usernameFor(props.customer.code);
    const name = new CfnParameter(Stack.of(this), 'DatabaseName', { type: 'String', default: 'app' });
    this.name = name.valueAsString;

    this.credentials = new Secret(this, 'Credentials', {
      description: 'Owner of the database',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: this.username }),
        generateStringKey: 'password',
        passwordLength: 40,
        // It becomes part of connection URLs.
        excludePunctuation: true,
      },
    }) as ISecret;
    suppressFindings(this.credentials, {
      'AwsSolutions-SMG4':
        'Tasks read a secret only when they start: after a rotation the application could not connect until its next restart.',
    });
    this.securityGroup = new SecurityGroup(this, 'SecurityGroup', {
      vpc,
      description: 'Database of one customer: its tasks in, nothing out',
      allowAllOutbound: false,
    });
    this.cluster = new DatabaseCluster(this, 'Cluster', {
      engine: DatabaseClusterEngine.auroraPostgres({ version: postgresVersion }),
      writer: ClusterInstance.serverlessV2('Writer', { autoMinorVersionUpgrade: true, publiclyAccessible: false }),
      serverlessV2MinCapacity: minCapacity,
      serverlessV2MaxCapacity: maxCapacity,
      ...(minCapacity === 0 && { serverlessV2AutoPauseDuration: PAUSE_AFTER }),
      credentials: Credentials.fromSecret(this.credentials),
      defaultDatabaseName: this.name,
      port: POSTGRES_PORT,
      vpc,
      subnetGroup: SubnetGroup.fromSubnetGroupName(this, 'Subnets', props.shared.databaseSubnetGroupName),
      securityGroups: [this.securityGroup],
      storageEncrypted: true,
      backup: { retention: Duration.days(7) },
      copyTagsToSnapshot: true,
      deletionProtection: props.deletionProtection,
      removalPolicy: props.finalSnapshot ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
    });
    if (restoredFrom) restoreFrom(this.cluster, restoredFrom.snapshot);
    suppressFindings(this.cluster, {
      'AwsSolutions-RDS6':
        'Hosted applications connect with a user name and a password; they do not support IAM authentication.',
    });
  }

  /** A parameter, since the local cluster gives each database an owner of its own. */
  private restoredUsername(username: string): string {
    return new CfnParameter(Stack.of(this), 'DatabaseUsername', { type: 'String', default: username }).valueAsString;
  }

  get host(): string {
    return this.cluster.clusterEndpoint.hostname;
  }

  get port(): string {
    return Token.asString(this.cluster.clusterEndpoint.port);
  }

  /** A reference that CloudFormation resolves; never the password itself. */
  get password(): string {
    return this.credentials.secretValueFromJson('password').unsafeUnwrap();
  }

  allowFrom(client: SecurityGroup): void {
    this.securityGroup.addIngressRule(client, Port.tcp(POSTGRES_PORT), 'Tasks of the same customer');
  }
}

/** CloudFormation refuses what comes from the snapshot: the name of the owner and the encryption. The password is set anew. */
function restoreFrom(cluster: DatabaseCluster, snapshot: string): void {
  const resource = cluster.node.defaultChild as CfnDBCluster;
  resource.snapshotIdentifier = snapshot;
  resource.masterUsername = undefined;
  resource.storageEncrypted = undefined;
}
