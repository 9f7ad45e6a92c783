import { StopTaskCommand, type Task } from '@aws-sdk/client-ecs';
import { DomainError } from '@console/core/errors';
import type { CommandEnd } from '@console/core/ports/commands';
import { callAws } from '../../aws/failure.ts';
import type { FleetClients } from '../clients.ts';
import { type CommandOutput, commandOutput } from './command-output.ts';
import { describeTasks } from './find-task.ts';
import { endOf } from './task-end.ts';

export interface Pace {
  /** Between two looks at a task. */
  pollMs: number;
  /** The longest that the last lines of a container take to reach CloudWatch. */
  logDelayMs: number;
  /** How long ECS may take to start a task, or to show one that it started. */
  startMs: number;
  /** How long a task that was asked to stop may take to do so. */
  stopMs: number;
}

export interface Followed {
  cluster: string;
  task: string;
  logGroup: string;
  timeoutSeconds: number;
}

type Clients = Pick<FleetClients, 'ecs' | 'logs'>;

/** So many looks in a row may fail because AWS does not respond. */
const mostFailures = 10;

/** Passes on what a task writes until it has stopped, and stops it when it takes too long or `signal` says so. */
export async function followTask(
  { ecs, logs }: Clients,
  followed: Followed,
  onLine: (line: string) => void,
  signal: AbortSignal,
  pace: Pace,
): Promise<CommandEnd> {
  const { cluster, task } = followed;
  const output = commandOutput(logs, followed, onLine);
  const since = Date.now();
  let asked: { why: string; at: number } | undefined;
  let failures = 0;
  for (;;) {
    try {
      const [current] = await describeTasks(ecs, cluster, [task]);
      await output.read();
      if (current?.lastStatus === 'STOPPED') {
        await readToTheEnd(output, pace);
        return endOf(current, asked?.why);
      }
      if (!current && Date.now() - since > pace.startMs) return { reason: 'ECS no longer knows the task.' };
      const why = asked ? undefined : whyStop(current, since, followed, signal, pace);
      if (why !== undefined) {
        await callAws('ECS', () => ecs.send(new StopTaskCommand({ cluster, task, reason: why })));
        asked = { why, at: Date.now() };
      }
      if (asked && Date.now() - asked.at > pace.stopMs) return { reason: `${asked.why} ECS has not stopped it yet.` };
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isPassing(error) || failures > mostFailures) throw error;
    }
    // Once it is aborted, the signal would end every pause at once.
    await pause(pace.pollMs, signal.aborted ? undefined : signal);
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof DomainError && ['throttled', 'unreachable'].includes(error.code);

function whyStop(
  task: Task | undefined,
  since: number,
  { timeoutSeconds }: Followed,
  signal: AbortSignal,
  { startMs }: Pace,
): string | undefined {
  if (signal.aborted) return 'It was stopped.';
  const started = task?.startedAt?.getTime();
  if (started !== undefined) {
    const isOver = Date.now() - started > timeoutSeconds * 1000;
    return isOver ? `It took longer than ${timeoutSeconds} seconds and was stopped.` : undefined;
  }
  const created = task?.createdAt?.getTime() ?? since;
  return Date.now() - created > startMs ? `It did not start within ${startMs / 1000} seconds.` : undefined;
}

async function readToTheEnd(output: CommandOutput, { pollMs, logDelayMs }: Pace): Promise<void> {
  let quietSince = Date.now();
  while (Date.now() - quietSince < logDelayMs) {
    await pause(pollMs);
    if (await output.read()) quietSince = Date.now();
  }
}

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal?.aborted) end();
    else signal?.addEventListener('abort', end, { once: true });
  });
