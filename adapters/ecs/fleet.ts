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
import { processProblem } from './processes.ts';
import { schedulesOf } from './schedules.ts';

export interface AwsFleetOptions {
  /** Credentials that may read in the cluster account. */
  credentials: CredentialProvider;
  now?: () => number;
  /** How long the parts of an application are remembered, in milliseconds. @default a minute */
  rememberMs?: number;
}

const aMinute = 60_000;

/** Customers' applications on ECS. */
export function createAwsFleet({ credentials, now = Date.now, rememberMs }: AwsFleetOptions): Fleet {
  return fleetOn(clientsByRegion(credentials), now, rememberMs);
}

/** The fleet on these clients. */
export function fleetOn(
  clientsOf: (region: string) => FleetClients,
  now: () => number,
  rememberMs: number = aMinute,
): Fleet {
  const { find, forget } = applicationFinder(clientsOf, now, rememberMs);
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
      if (!isGone(error)) throw error;
      forget(target);
      return otherwise;
    }
  };
  return {
    async health(target) {
      const health = await query(target, healthOf, 'unknown');
      // A service that is not there may have been replaced by one of another name.
      if (health === 'unknown') forget(target);
      return health;
    },
    logs: (target, cursor) =>
      query(target, ({ logs }, { logGroup }) => readLogTail(logs, logGroup, cursor, now()), {
        lines: [],
        nextCursor: cursor ?? cursorOf(positionAt(now())),
        done: false,
      }),
    schedules: (target) => schedulesOf(clientsOf(target.region), target, now()),
    problem: (target) =>
      query(target, (clients, application) => processProblem(clients, target, application, now()), undefined),
    metrics: (target) =>
      query(target, (clients, application) => metricsOf(clients, application, now()), { series: [] }),
  };
}

/** While a stack is deleted, it still exists, and what its outputs name does not. */
const isGone = (error: unknown): boolean =>
  error instanceof ClusterNotFoundException || error instanceof TargetGroupNotFoundException;
