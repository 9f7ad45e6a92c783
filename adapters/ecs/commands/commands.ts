import type { Commands } from '@console/core/ports/commands';
import type { CredentialProvider } from '../../aws/credentials.ts';
import { clientsByRegion } from '../clients.ts';
import { followTask, type Pace } from './follow-task.ts';
import { findOrStartTask } from './start-task.ts';
import { surroundingsOf } from './surroundings.ts';

export interface EcsCommandsOptions {
  /** Credentials that may run tasks in the cluster account. */
  credentials: CredentialProvider;
  /** @default every 2 seconds */
  pace?: Pace;
}

const usualPace: Pace = { pollMs: 2_000, logDelayMs: 6_000, startMs: 15 * 60_000, stopMs: 2 * 60_000 };

/** Runs commands as Fargate tasks of the application's own task definition. */
export function createEcsCommands({ credentials, pace = usualPace }: EcsCommandsOptions): Commands {
  const clientsOf = clientsByRegion(credentials);
  return {
    async run(command, onLine, signal) {
      const clients = clientsOf(command.stack.region);
      const surroundings = await surroundingsOf(clients, command);
      if ('missing' in surroundings) return { reason: surroundings.missing };
      if (signal.aborted) return { reason: 'It was stopped.' };
      const started = await findOrStartTask(clients.ecs, surroundings, command);
      if ('reason' in started) return started;
      const { cluster, logGroup } = surroundings;
      const { timeoutSeconds } = command;
      return followTask(clients, { cluster, logGroup, task: started.task, timeoutSeconds }, onLine, signal, pace);
    },
  };
}
