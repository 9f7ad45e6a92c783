import { GetLogEventsCommand, type OutputLogEvent, ResourceNotFoundException } from '@aws-sdk/client-cloudwatch-logs';
import { callAws } from '../../aws/failure.ts';
import type { FleetClients } from '../clients.ts';

/** So many events does one request return at most. */
const mostEvents = 10_000;
/** Pages of CloudWatch may be empty. */
const mostPages = 5;

export interface TaskOutput {
  logGroupName: string;
  container: string;
  task: string;
  /** The first word of the name of its stream; @default the name of the container */
  prefix?: string;
}

/** The last events of a container's output, oldest first: none when it wrote nothing, or its log is gone. */
export async function lastEventsOf(
  { logs }: Pick<FleetClients, 'logs'>,
  { logGroupName, container, task, prefix = container }: TaskOutput,
  limit: number,
): Promise<OutputLogEvent[]> {
  const found: OutputLogEvent[] = [];
  let token: string | undefined;
  try {
    for (let page = 0; page < mostPages && found.length < limit; page += 1) {
      const command = new GetLogEventsCommand({
        logGroupName,
        // The log driver awslogs names a stream <prefix>/<container>/<task>.
        logStreamName: `${prefix}/${container}/${task}`,
        startFromHead: false,
        limit: Math.min(limit - found.length, mostEvents),
        nextToken: token,
      });
      const { events = [], nextBackwardToken } = await callAws('CloudWatch Logs', () => logs.send(command));
      found.unshift(...events);
      if (!nextBackwardToken || nextBackwardToken === token) break;
      token = nextBackwardToken;
    }
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  return found;
}

/** Lines of a log, without those that are empty. */
export const linesOf = (events: readonly OutputLogEvent[]): string[] =>
  events.map(({ message = '' }) => message.trimEnd()).filter((line) => line !== '');
