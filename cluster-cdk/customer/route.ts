import type { PlacedProduct } from '@console/core/products/place';
import type { Slot } from '@console/core/records/customer';
import { type IVpc, SecurityGroup } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationListener,
  ApplicationListenerRule,
  type ApplicationTargetGroup,
  type IApplicationListener,
  ListenerAction,
  ListenerCondition,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import type { Application } from './application.ts';
import { notice } from './notice.ts';
import type { Ports } from './ports.ts';
import type { ResolvedSpec } from './resolved-spec.ts';
import { createTargets, type Targets } from './targets.ts';

export interface RouteProps {
  vpc: IVpc;
  props: ValidCustomer;
  spec: ResolvedSpec;
  ports: Ports;
  application: Application;
}

/** Routes the customer's address to its tasks: DNS record, listener rules and target groups. */
export class Route extends Construct {
  readonly targetGroup: ApplicationTargetGroup;

  constructor(scope: Construct, id: string, { vpc, props, spec: { shard }, ports, application }: RouteProps) {
    super(scope, id);
    const host = `${props.customer.code}.${props.domainName}`;
    const listener = ApplicationListener.fromApplicationListenerAttributes(this, 'Listener', {
      listenerArn: shard.listenerArn,
      securityGroup: SecurityGroup.fromSecurityGroupId(this, 'Balancer', shard.securityGroupId),
    });

    const targets = createTargets(this, { vpc, props, ports });
    this.targetGroup = targets.main;
    new ApplicationListenerRule(this, 'Rule', {
      listener,
      priority: rulePriority(props.slot),
      conditions: [ListenerCondition.hostHeaders([host])],
      action: application.service ? ListenerAction.forward([this.targetGroup]) : notice(props),
    });
    if (application.service) {
      this.addPaths(listener, host, props, targets);
      targets.attach(application.service);
    }

    new ARecord(this, 'Record', {
      zone: HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: props.shared.hostedZoneId,
        zoneName: props.domainName,
      }),
      recordName: host,
      target: RecordTarget.fromAlias({ bind: () => ({ dnsName: shard.dnsName, hostedZoneId: shard.zoneId }) }),
    });
  }

  /** Their rules come before the one for all other paths. */
  private addPaths(
    listener: IApplicationListener,
    host: string,
    { product, slot }: { product: PlacedProduct; slot: Slot },
    targets: Targets,
  ): void {
    for (const [index, { path, port }] of product.routes.entries()) {
      new ApplicationListenerRule(this, `PathRule${index + 1}`, {
        listener,
        priority: pathPriority(slot, index),
        conditions: [ListenerCondition.hostHeaders([host]), ListenerCondition.pathPatterns([path])],
        action: ListenerAction.forward([targets.of(port)]),
      });
    }
  }
}

/** The priorities of paths are below those of hosts, and above those that hosts had once. */
const FIRST_PATH = 1000;
const FIRST_HOST = 20_000;
/** Paths of one customer, at most. */
const PATHS = 10;

/** Even numbers: no rule can get the priority that another one still has. */
const rulePriority = ({ priority }: Slot) => FIRST_HOST + 2 * priority;
const pathPriority = ({ priority }: Slot, index: number) => FIRST_PATH + PATHS * priority + index;
