import type { Slot } from '@console/core/records/customer';
import { type IVpc, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import type { FargateService } from 'aws-cdk-lib/aws-ecs';
import {
  ApplicationListener,
  ApplicationListenerRule,
  ApplicationProtocol,
  ApplicationTargetGroup,
  ListenerAction,
  ListenerCondition,
  TargetType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import type { ResolvedSpec } from './resolved-spec.ts';
import { suspendedNotice } from './suspended-notice.ts';

export interface RouteProps {
  vpc: IVpc;
  props: ValidCustomer;
  spec: ResolvedSpec;
  port: number;
  /** Undefined while the customer is suspended. */
  service: FargateService | undefined;
}

/** Routes the customer's address to its tasks: DNS record, listener rule and target group. */
export class Route extends Construct {
  readonly targetGroup: ApplicationTargetGroup;

  constructor(scope: Construct, id: string, { vpc, props, spec: { shard }, port, service }: RouteProps) {
    super(scope, id);
    const host = `${props.customer.code}.${props.domainName}`;
    const listener = ApplicationListener.fromApplicationListenerAttributes(this, 'Listener', {
      listenerArn: shard.listenerArn,
      securityGroup: SecurityGroup.fromSecurityGroupId(this, 'Balancer', shard.securityGroupId),
    });

    this.targetGroup = this.createTargetGroup(vpc, port, props.product.healthPath);
    new ApplicationListenerRule(this, 'Rule', {
      listener,
      priority: rulePriority(props.slot),
      conditions: [ListenerCondition.hostHeaders([host])],
      action: service ? ListenerAction.forward([this.targetGroup]) : suspendedNotice,
    });
    service?.attachToApplicationTargetGroup(this.targetGroup);

    new ARecord(this, 'Record', {
      zone: HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: props.shared.hostedZoneId,
        zoneName: props.domainName,
      }),
      recordName: host,
      target: RecordTarget.fromAlias({ bind: () => ({ dnsName: shard.dnsName, hostedZoneId: shard.zoneId }) }),
    });
  }

  private createTargetGroup(vpc: IVpc, port: number, healthPath: string): ApplicationTargetGroup {
    return new ApplicationTargetGroup(this, 'Targets', {
      vpc,
      port,
      protocol: ApplicationProtocol.HTTP,
      targetType: TargetType.IP,
      deregistrationDelay: Duration.seconds(20),
      healthCheck: {
        path: healthPath,
        healthyHttpCodes: '200-399',
        interval: Duration.seconds(10),
        timeout: Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
      },
    });
  }
}

/** Even numbers: no rule can get the priority that another one still has. */
const rulePriority = ({ priority }: Slot) => 2 * priority;
