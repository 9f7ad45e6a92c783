import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  TargetGroupNotFoundException,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Evidence } from '@console/core/ports/diagnosis';
import { callAws } from '../../aws/failure.ts';
import type { FleetClients } from '../clients.ts';

/** What ECS tells when it stops a task because of its health check: its target is gone by then, or soon. */
const unhealthyEvent = / is unhealthy in \(target-group [^)]*\) due to \(reason (?<reason>.*)\)/;

/** What the load balancer says about targets whose health check fails, or has said in the events of the service. */
export async function failingHealthCheck(
  { loadBalancing }: FleetClients,
  targetGroupArn: string,
  events: string[],
): Promise<Evidence['healthCheck']> {
  const send = <T>(call: () => Promise<T>) => callAws('Elastic Load Balancing', call);
  try {
    const health = new DescribeTargetHealthCommand({ TargetGroupArn: targetGroupArn });
    const { TargetHealthDescriptions: targets = [] } = await send(() => loadBalancing.send(health));
    const unhealthy = targets.find(({ TargetHealth }) => TargetHealth?.State === 'unhealthy')?.TargetHealth;
    const reason =
      unhealthy?.Description ??
      unhealthy?.Reason ??
      events.map((event) => unhealthyEvent.exec(event)?.groups?.reason).find((found) => found !== undefined);
    if (reason === undefined) return undefined;
    const groups = new DescribeTargetGroupsCommand({ TargetGroupArns: [targetGroupArn] });
    const { TargetGroups } = await send(() => loadBalancing.send(groups));
    return { path: TargetGroups?.[0]?.HealthCheckPath ?? '/', reason };
  } catch (error) {
    if (error instanceof TargetGroupNotFoundException) return undefined;
    throw error;
  }
}
