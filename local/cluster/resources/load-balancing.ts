import { z } from 'zod';
import type { Balancer } from '../balancer/balancer.ts';
import { listenerProperties, type Rule, ruleProperties, targetGroupProperties } from '../balancer/model.ts';
import { TargetGroup } from '../balancer/target-group.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { Properties } from '../template/model.ts';
import { arn, generatedName, randomHex } from './names.ts';

const service = 'elasticloadbalancing';
const defaultDrainSeconds = 300;
const dayInSeconds = 86_400;
const longestStickySeconds = 7 * dayInSeconds;

function read<T extends z.ZodType>(schema: T, properties: Properties): z.output<T> {
  const parsed = schema.safeParse(properties);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

/** `AWS::ElasticLoadBalancingV2::Listener`: the response where no rule matches. */
export function listener(balancer: Balancer): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const [action] = read(listenerProperties, properties).DefaultActions;
    if (action) balancer.setListener(physicalId, action);
    return { attributes: { ListenerArn: physicalId } };
  };
  return {
    immutable: ['LoadBalancerArn'],
    physicalId: ({ properties, stack }) => {
      const balancerName = String(properties.LoadBalancerArn).split('loadbalancer/')[1] ?? 'app/unknown';
      return arn(service, stack, `listener/${balancerName}/${randomHex(16)}`);
    },
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => balancer.removeListener(physicalId),
  };
}

/** `AWS::ElasticLoadBalancingV2::ListenerRule`: a route of the proxy. */
export function listenerRule(balancer: Balancer): ResourceHandler {
  const ruleOf = ({ properties }: ResourceRequest): Rule => {
    const { ListenerArn, Priority, Conditions, Actions } = read(ruleProperties, properties);
    const [action] = Actions;
    if (!action) throw new Error('The rule has no action');
    return { listener: ListenerArn, priority: Priority, conditions: Conditions, action };
  };
  const put = async (request: ResourceRequest) => {
    const rule = ruleOf(request);
    if (!balancer.hasListener(rule.listener)) throw new Error(`Listener '${rule.listener}' not found`);
    if (balancer.conflicting(request.physicalId, rule))
      throw new Error(`Priority '${rule.priority}' is currently in use`);
    balancer.setRule(request.physicalId, rule);
    return { attributes: { RuleArn: request.physicalId, IsDefault: false } };
  };
  return {
    immutable: ['ListenerArn'],
    physicalId: ({ properties }) =>
      `${String(properties.ListenerArn).replace(':listener/', ':listener-rule/')}/${randomHex(16)}`,
    create: put,
    update: put,
    restore: async (request) => balancer.setRule(request.physicalId, ruleOf(request)),
    remove: async ({ physicalId }) => balancer.removeRule(physicalId),
  };
}

function stickySecondsOf(attribute: (name: string) => string | undefined): number {
  const type = attribute('stickiness.type') ?? 'lb_cookie';
  if (type !== 'lb_cookie') throw new Error(`Stickiness of the type '${type}' is not supported: use lb_cookie`);
  const seconds = Number(attribute('stickiness.lb_cookie.duration_seconds') ?? dayInSeconds);
  if (!(Number.isInteger(seconds) && seconds >= 1 && seconds <= longestStickySeconds))
    throw new Error(`Stickiness duration must be between 1 and ${longestStickySeconds} seconds`);
  return seconds;
}

/** `AWS::ElasticLoadBalancingV2::TargetGroup`: the tasks of a route, and their health check. */
export function targetGroup(balancer: Balancer): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const group = read(targetGroupProperties, properties);
    const healthCheck = {
      path: group.HealthCheckPath,
      codes: group.Matcher.HttpCode,
      intervalMs: group.HealthCheckIntervalSeconds * 1000,
      timeoutMs: group.HealthCheckTimeoutSeconds * 1000,
      unhealthyThreshold: group.UnhealthyThresholdCount,
    };
    const attribute = (name: string) => group.TargetGroupAttributes.find(({ Key }) => Key === name)?.Value;
    const drain = attribute('deregistration_delay.timeout_seconds');
    const stickyMs = attribute('stickiness.enabled') === 'true' ? stickySecondsOf(attribute) * 1000 : undefined;
    const drainMs = Number(drain ?? defaultDrainSeconds) * 1000;
    const known = balancer.group(physicalId);
    if (known) Object.assign(known, { healthCheck, drainMs, stickyMs });
    else balancer.setGroup(new TargetGroup(physicalId, healthCheck, drainMs, stickyMs));
    const fullName = physicalId.slice(physicalId.indexOf('targetgroup/'));
    return {
      attributes: {
        TargetGroupArn: physicalId,
        TargetGroupFullName: fullName,
        TargetGroupName: fullName.split('/')[1] ?? '',
        LoadBalancerArns: [],
      },
    };
  };
  return {
    immutable: ['Name', 'Port', 'Protocol', 'TargetType', 'VpcId'],
    physicalId: ({ properties, ...named }) => {
      const name = String(properties.Name ?? generatedName(named).slice(0, 32));
      return arn(service, named.stack, `targetgroup/${name}/${randomHex(16)}`);
    },
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => balancer.removeGroup(physicalId),
  };
}
