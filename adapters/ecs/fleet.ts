import { ClusterNotFoundException } from '@aws-sdk/client-ecs';
import { TargetGroupNotFoundException } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Fleet, FleetTarget } from '@console/core/ports/fleet';
import type { CredentialProvider } from '../aws/credentials.ts';
import { type Application, applicationFinder } from './application.ts';
import { clientsByRegion, type FleetClients } from './clients.ts';
import { healthOf } from './health.ts';
import { cursorOf, positionAt } from './log-position.ts';
import { readLogTail } from './log-tail.ts';
import { metricsOf } from './metrics.ts';

export interface AwsFleetOptions {
  /** Credentials that may read in the cluster account. */
  credentials: CredentialProvider;
  now?: () => number;
}

/** Customers' applications on ECS. */
export function createAwsFleet({ credentials, now = Date.now }: AwsFleetOptions): Fleet {
  return fleetOn(clientsByRegion(credentials), now);
}

/** The fleet on these clients. */
export function fleetOn(clientsOf: (region: string) => FleetClients, now: () => number): Fleet {
  const find = applicationFinder(clientsOf, now);
  const query = async <T>(
    target: FleetTarget,
    at: (clients: FleetClients, application: Application) => Promise<T>,
    otherwise: T,
  ): Promise<T> => {
    const application = await find(target);
    if (!application) return otherwise;
    try {
      return await at(clientsOf(target.region), application);
    } catch (error) {
      if (isGone(error)) return otherwise;
      throw error;
    }
  };
  return {
    health: (target) => query(target, healthOf, 'unknown'),
    logs: (target, cursor) =>
      query(target, ({ logs }, { logGroup }) => readLogTail(logs, logGroup, cursor, now()), {
        lines: [],
        nextCursor: cursor ?? cursorOf(positionAt(now())),
        done: false,
      }),
    metrics: (target) =>
      query(target, (clients, application) => metricsOf(clients, application, now()), { series: [] }),
  };
}

/** While a stack is deleted, it still exists, and what its outputs name does not. */
const isGone = (error: unknown): boolean =>
  error instanceof ClusterNotFoundException || error instanceof TargetGroupNotFoundException;
