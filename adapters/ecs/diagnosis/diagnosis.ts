import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import type { Diagnosis } from '@console/core/ports/diagnosis';
import type { CredentialProvider } from '../../aws/credentials.ts';
import { callAws } from '../../aws/failure.ts';
import { clientsByRegion, type FleetClients } from '../clients.ts';
import { applicationLog } from './application-log.ts';
import { failingHealthCheck } from './health-check.ts';
import { type Parts, partsOf } from './parts.ts';
import { stoppedTasks } from './stopped-tasks.ts';

const mostEvents = 10;

/** What ECS, the load balancer and the log tell of an application: CloudFormation hands on almost nothing of it. */
export function createEcsDiagnosis(credentials: CredentialProvider): Diagnosis {
  const clientsOf = clientsByRegion(credentials);
  return {
    async inspect(stack, since) {
      const clients = clientsOf(stack.region);
      const parts = await partsOf(clients, stack);
      if (!parts) return null;
      const [stopped, events] = await Promise.all([
        stoppedTasks(clients, parts, since),
        serviceEvents(clients, parts, since),
      ]);
      const group = parts.targetGroupArn;
      const healthCheck = group ? await failingHealthCheck(clients, group, events) : undefined;
      return { stopped, healthCheck, events };
    },
    async *log(stack, since) {
      const clients = clientsOf(stack.region);
      const parts = await partsOf(clients, stack);
      if (parts) yield await applicationLog(clients, parts, since);
    },
  };
}

async function serviceEvents({ ecs }: FleetClients, { cluster, service }: Parts, since: Date): Promise<string[]> {
  const command = new DescribeServicesCommand({ cluster, services: [service] });
  const { services } = await callAws('ECS', () => ecs.send(command));
  return (services?.[0]?.events ?? [])
    .filter(({ createdAt }) => createdAt && createdAt >= since)
    .slice(0, mostEvents)
    .map(({ message = '' }) => message);
}
