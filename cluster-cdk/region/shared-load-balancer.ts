import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { Brand } from '@console/core/notices/brand';
import { noticePage } from '@console/core/notices/page';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IVpc, Peer, Port, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationLoadBalancer,
  ApplicationProtocol,
  ListenerAction,
  SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Shard } from '../shared-outputs.ts';

/** The most that a product may allow for an answer. */
const LONGEST_ANSWER = Duration.seconds(900);

export interface SharedLoadBalancerProps {
  vpc: IVpc;
  /** A wildcard certificate for the subdomains of all customers. */
  certificate: ICertificate;
  accessLogs: IBucket;
  /** Prefix of the access logs of this load balancer. */
  prefix: string;
  brand: Brand;
}

/** A load balancer for many customers, each of which adds a listener rule for its host name. */
export class SharedLoadBalancer extends Construct {
  readonly attributes: Shard;

  constructor(scope: Construct, id: string, { vpc, certificate, accessLogs, prefix, brand }: SharedLoadBalancerProps) {
    super(scope, id);
    const securityGroup = new SecurityGroup(this, 'SecurityGroup', {
      vpc,
      description: 'Shared load balancer: web traffic in, tasks out',
      allowAllOutbound: false,
    });
    // One rule for all: with a rule per customer, the quota of 60 rules would be reached before 100 target groups.
    securityGroup.addEgressRule(Peer.ipv4(vpc.vpcCidrBlock), Port.allTcp(), 'To tasks of any customer');

    suppressFindings(securityGroup, {
      'AwsSolutions-EC23': "Customers' applications are open to the internet on ports 80 and 443 only.",
    });

    const balancer = new ApplicationLoadBalancer(this, 'Balancer', {
      vpc,
      securityGroup,
      internetFacing: true,
      dropInvalidHeaderFields: true,
      idleTimeout: LONGEST_ANSWER,
    });
    balancer.logAccessLogs(accessLogs, prefix);

    balancer.addListener('Http', {
      port: 80,
      protocol: ApplicationProtocol.HTTP,
      defaultAction: ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true }),
    });
    const listener = balancer.addListener('Https', {
      port: 443,
      protocol: ApplicationProtocol.HTTPS,
      certificates: [certificate],
      sslPolicy: SslPolicy.TLS13_12_RES_PQ,
      defaultAction: ListenerAction.fixedResponse(404, {
        contentType: 'text/html',
        messageBody: noticePage('not-found', brand),
      }),
    });

    this.attributes = {
      listenerArn: listener.listenerArn,
      dnsName: balancer.loadBalancerDnsName,
      zoneId: balancer.loadBalancerCanonicalHostedZoneId,
      fullName: balancer.loadBalancerFullName,
      securityGroupId: securityGroup.securityGroupId,
    };
  }
}
