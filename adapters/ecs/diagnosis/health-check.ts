import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  TargetGroupNotFoundException,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Evidence } from '@console/core/ports/diagnosis';
import { callAws } from '../../aws/failure.ts';
import type { FleetClients } from '../clients.ts';

/** What the load balancer says about targets whose health check fails. */
export async function failingHealthCheck(
  { loadBalancing }: FleetClients,
  targetGroupArn: string,
): Promise<Evidence['healthCheck']> {
  const send = <T>(call: () => Promise<T>) => callAws('Elastic Load Balancing', call);
  try {
    const health = new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn });
    const { TargetHealthDescriptions: targets = [] } = await send(() => loadBalancing.send(health));
    const unhealthy = targets.find(({ TargetHealth }) => TargetHealth?.State === 'unhealthy')?.TargetHealth;
    if (!unhealthy) return undefined;
    const groups = new DescribeTargetGroupsCommand({ TargetGroupArns: [targetGroupArn] });
    const { TargetGroups } = await send(() => loadBalancing.send(groups));
    return {
      path: TargetGroups?.[0]?.HealthCheckPath ?? '/',
      reason: unhealthy.Description ?? unhealthy.Reason ?? '',
    };
  } catch (error) {
    if (error instanceof TargetGroupNotFoundException) return undefined;
    throw error;
  }
}
