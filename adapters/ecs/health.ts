import { DescribeServicesCommand, type Service } from '@aws-sdk/client-ecs';
import { DescribeTargetHealthCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Health } from '@console/core/contract/customer';
import { callAws } from '../aws/failure.ts';
import type { Application } from './application.ts';
import type { FleetClients } from './clients.ts';
import { hasTooFew } from './processes.ts';

/** How many of the desired tasks run and are healthy for the load balancer, and whether the other processes run. */
export async function healthOf(
  { ecs, loadBalancing }: FleetClients,
  { cluster, service, processes, targetGroupArn }: Application,
): Promise<Health> {
  if (!service) return 'unknown';
  const [{ services = [] }, { TargetHealthDescriptions: targets = [] }] = await Promise.all([
    callAws('ECS', () => ecs.send(new DescribeServicesCommand({ cluster, services: [service, ...processes] }))),
    callAws('Elastic Load Balancing', () =>
      loadBalancing.send(new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn })),
    ),
  ]);
  const isMain = ({ serviceName }: Service) => serviceName === service;
  const { desiredCount: desired = 0, runningCount: running = 0, status } = services.find(isMain) ?? {};
  if (status !== 'ACTIVE' || desired === 0) return 'unknown';
  // A task that is being replaced still responds, but is no longer running.
  const healthy = Math.min(running, targets.filter(({ TargetHealth }) => TargetHealth?.State === 'healthy').length);
  if (healthy >= desired) return services.some((other) => !isMain(other) && hasTooFew(other)) ? 'degraded' : 'healthy';
  return healthy > 0 ? 'degraded' : 'down';
}
