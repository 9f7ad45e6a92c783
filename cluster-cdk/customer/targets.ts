import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import type { FargateService } from 'aws-cdk-lib/aws-ecs';
import {
  ApplicationProtocol,
  ApplicationTargetGroup,
  type IApplicationTargetGroup,
  TargetType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import type { Ports } from './ports.ts';
import { proxyContainer, proxyPorts } from './proxy.ts';
import { hasProxy, portNumbers } from './task.ts';

/** How long a browser stays on one task. */
const STICKY = Duration.days(1);

/** The target groups of a customer: one for each port. */
export interface Targets {
  main: ApplicationTargetGroup;
  /** By the number of the definition. */
  of(port: number): ApplicationTargetGroup;
  /** Makes the tasks of `service` their targets. */
  attach(service: FargateService): void;
}

export interface TargetsProps {
  vpc: IVpc;
  props: ValidCustomer;
  ports: Ports;
}

export function createTargets(scope: Construct, { vpc, props, ports }: TargetsProps): Targets {
  const { product } = props;
  const numbers = portNumbers({ product });
  const group = (number: number): ApplicationTargetGroup => {
    const parameter = ports.others.get(number);
    return new ApplicationTargetGroup(scope, parameter ? `Targets${number}` : 'Targets', {
      vpc,
      port: (parameter ?? ports.main).valueAsNumber,
      protocol: ApplicationProtocol.HTTP,
      targetType: TargetType.IP,
      deregistrationDelay: Duration.seconds(20),
      ...(product.sticky && { stickinessCookieDuration: STICKY }),
      healthCheck: {
        path: product.healthPath,
        // Another port need not have this path, but it has to answer.
        healthyHttpCodes: parameter ? '200-499' : '200-399',
        interval: Duration.seconds(10),
        timeout: Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
      },
    });
  };
  const groups = new Map(numbers.map((number) => [number, group(number)]));
  const of = (number: number): ApplicationTargetGroup => {
    const found = groups.get(number);
    if (!found) throw new Error(`There is no target group for port ${number}`);
    return found;
  };
  const behind = hasProxy({ product }, props) ? proxyPorts(numbers) : undefined;
  return {
    main: of(product.port),
    of,
    attach(service) {
      for (const [number, targetGroup] of groups) {
        const containerPort = behind?.get(number) ?? (ports.others.get(number) ?? ports.main).valueAsNumber;
        const containerName = behind ? proxyContainer : 'app';
        const target = service.loadBalancerTarget({ containerName, containerPort });
        target.attachToApplicationTargetGroup(targetGroup as IApplicationTargetGroup);
      }
    },
  };
}
