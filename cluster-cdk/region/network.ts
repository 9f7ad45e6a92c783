import {
  FlowLogDestination,
  FlowLogTrafficType,
  GatewayVpcEndpointAwsService,
  IpAddresses,
  type IVpc,
  type SubnetSelection,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** The subnets of tasks and databases: not reachable from the internet, with outgoing traffic through a NAT gateway. */
export const privateSubnets: SubnetSelection = { subnetType: SubnetType.PRIVATE_WITH_EGRESS };

/** Two Availability Zones: the minimum for a load balancer and for Aurora. */
export function createNetwork(scope: Construct, natGateways: number): IVpc {
  const vpc = new Vpc(scope, 'Vpc', {
    ipAddresses: IpAddresses.cidr('10.0.0.0/16'),
    maxAzs: 2,
    natGateways,
    subnetConfiguration: [
      { name: 'Public', subnetType: SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
      // Every task has its own address; /18 holds 16,379 of them in each zone.
      { name: 'Private', subnetType: SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 18 },
    ],
    gatewayEndpoints: { S3: { service: GatewayVpcEndpointAwsService.S3 } },
  });
  // The CDK's types are not compatible with exactOptionalPropertyTypes, hence assertions like this one.
  return vpc as IVpc;
}

/** Logs the traffic that the network rejected. Accepted requests are in the access logs of the load balancers. */
export function logRejectedTraffic(vpc: IVpc, bucket: IBucket): void {
  vpc.addFlowLog('Rejected', {
    destination: FlowLogDestination.toS3(bucket, 'rejected'),
    trafficType: FlowLogTrafficType.REJECT,
  });
}
