import { z } from 'zod';
import type { Balancer } from '../balancer/balancer.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { Container } from '../tasks/container.ts';
import type { Deployment } from '../tasks/service.ts';
import type { Services } from '../tasks/services.ts';
import type { Properties } from '../template/model.ts';
import { arn, generatedName } from './names.ts';

const serviceProperties = z.object({
  TaskDefinition: z.string(),
  DesiredCount: z.coerce.number().int().min(0).optional(),
  HealthCheckGracePeriodSeconds: z.coerce.number().default(60),
  LoadBalancers: z
    .array(z.object({ TargetGroupArn: z.string(), ContainerPort: z.coerce.number().optional() }))
    .default([]),
  DeploymentConfiguration: z
    .object({ DeploymentCircuitBreaker: z.object({ Enable: z.coerce.boolean() }).optional() })
    .optional(),
});

/** What the cluster remembers of a service: a template without DesiredCount leaves the number of its tasks as it is. */
const memory = z.object({ desired: z.int() });

/** `AWS::ECS::Service`: supervised processes. It is complete when all of its tasks are healthy. */
export function ecsService(
  services: Services,
  balancer: Balancer,
  known: ReadonlyMap<string, Container>,
): ResourceHandler {
  const deploymentOf = ({ properties, memo }: ResourceRequest, previous: Properties = {}): Deployment => {
    const parsed = serviceProperties.safeParse(properties);
    if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
    const { TaskDefinition, DesiredCount, HealthCheckGracePeriodSeconds, LoadBalancers, DeploymentConfiguration } =
      parsed.data;
    const container = known.get(TaskDefinition);
    if (!container) throw new Error(`There is no task definition ${TaskDefinition}`);
    const routes = LoadBalancers.map(({ TargetGroupArn, ContainerPort: port }) => {
      const group = balancer.group(TargetGroupArn);
      if (!group) throw new Error(`There is no target group ${TargetGroupArn}`);
      return { group, furtherPort: container.furtherPorts.find((further) => further === port) };
    });
    return {
      taskDefinition: TaskDefinition,
      container,
      desired: DesiredCount ?? desiredBefore(memo, previous) ?? 1,
      graceMs: HealthCheckGracePeriodSeconds * 1000,
      circuitBreaker: DeploymentConfiguration?.DeploymentCircuitBreaker?.Enable ?? false,
      routes,
    };
  };
  const open = ({ stack, logicalId, physicalId }: ResourceRequest) =>
    services.open(physicalId, { region: stack.region, stack: stack.name, logicalId });
  const deploy = async (request: ResourceRequest, previous?: Properties) => {
    const deployment = deploymentOf(request, previous);
    await open(request).deploy(deployment, request.signal);
    return {
      memo: { desired: deployment.desired },
      attributes: { Name: request.physicalId.split('/').at(-1) ?? '', ServiceArn: request.physicalId },
    };
  };
  return {
    immutable: ['Cluster', 'LaunchType', 'ServiceName'],
    physicalId: ({ properties, ...named }) => {
      const cluster = String(properties.Cluster ?? 'default')
        .split('/')
        .at(-1);
      return arn('ecs', named.stack, `service/${cluster}/${properties.ServiceName ?? generatedName(named)}`);
    },
    create: (request) => deploy(request),
    update: deploy,
    start: (request) => services.resume(open(request), deploymentOf(request)),
    remove: ({ physicalId }) => services.remove(physicalId),
  };
}

const desiredBefore = (memo: unknown, previous: Properties): number | undefined =>
  memory.safeParse(memo).data?.desired ?? serviceProperties.shape.DesiredCount.parse(previous.DesiredCount);
