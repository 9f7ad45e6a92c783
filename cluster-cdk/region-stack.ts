import { AlarmTopic } from '@console/cdk-constructs/alarm-topic';
import { addOutputs } from '@console/cdk-constructs/outputs';
import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { fileSystemOutput } from '@console/core/regions/file-system';
import { regionStackName } from '@console/core/stack-names';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { Cluster, ContainerInsights } from 'aws-cdk-lib/aws-ecs';
import { SubnetGroup } from 'aws-cdk-lib/aws-rds';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Fn, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { applyPermissionsBoundary } from './permissions-boundary.ts';
import { AccessLogBucket } from './region/access-log-bucket.ts';
import { EventForwarding } from './region/event-forwarding.ts';
import { createFileSystem } from './region/file-system.ts';
import { createNetwork, logRejectedTraffic, privateSubnets } from './region/network.ts';
import { SharedLoadBalancer } from './region/shared-load-balancer.ts';
import type { RegionStackProps } from './region-props.ts';
import { outputNames, shardOutputNames } from './shared-outputs.ts';

/** The resources that all customers of a region share. */
export class RegionStack extends Stack {
  readonly #zones: string[] | undefined;

  constructor(scope: Construct, props: RegionStackProps) {
    super(scope, regionStackName(props.region), {
      description: 'Network, cluster and load balancers that the customers of this region share',
      env: { account: props.account, region: props.region },
    });

    this.#zones = props.availabilityZones;
    applyPermissionsBoundary(this);

    const vpc = createNetwork(this, props.natGateways);
    const cluster = new Cluster(this, 'Cluster', { vpc, containerInsightsV2: ContainerInsights.DISABLED });
    suppressFindings(cluster, {
      'AwsSolutions-ECS4':
        'Container Insights would cost more per task than the task; the alarms of customers need load balancer metrics only.',
    });
    const subnetGroup = new SubnetGroup(this, 'DatabaseSubnets', {
      vpc,
      vpcSubnets: privateSubnets,
      description: 'Private subnets for the databases of customers',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const topic = new AlarmTopic(this, 'Alarms', {
      displayName: 'Alarms of customers',
      keyDescription: 'Alarms of customers on their way',
      keyActions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    });
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: props.hostedZoneId,
      zoneName: props.domainName,
    });
    const certificate = new Certificate(this, 'Certificate', {
      domainName: `*.${props.domainName}`,
      validation: CertificateValidation.fromDns(zone),
    });
    const accessLogs = new AccessLogBucket(this, 'AccessLogs') as IBucket;
    logRejectedTraffic(vpc, accessLogs);
    const fileSystem = createFileSystem(this, 'FileSystem', vpc);
    if (props.eventBusArn) new EventForwarding(this, 'Events', props.eventBusArn);

    addOutputs(
      this,
      {
        vpcId: vpc.vpcId,
        privateSubnetIds: Fn.join(',', vpc.selectSubnets(privateSubnets).subnetIds),
        availabilityZones: Fn.join(',', vpc.selectSubnets(privateSubnets).availabilityZones),
        clusterName: cluster.clusterName,
        clusterArn: cluster.clusterArn,
        databaseSubnetGroupName: subnetGroup.subnetGroupName,
        alarmTopicArn: topic.topicArn,
        hostedZoneId: props.hostedZoneId,
      },
      outputNames,
    );
    addOutputs(this, { [fileSystemOutput]: fileSystem.fileSystemId });
    for (let n = 1; n <= props.shards; n += 1) {
      const shard = new SharedLoadBalancer(this, `Shard${n}`, {
        vpc,
        certificate,
        accessLogs,
        prefix: `shard-${n}`,
        brand: props.brand,
      });
      addOutputs(this, shard.attributes, shardOutputNames(n));
    }
  }

  /** Without names they are resolved when the template is deployed, so that synthesis needs no lookup. */
  override get availabilityZones(): string[] {
    return this.#zones ?? [0, 1].map((index) => Fn.select(index, Fn.getAzs()));
  }
}
