import { GetLogEventsCommand, ResourceNotFoundException } from '@aws-sdk/client-cloudwatch-logs';
import { callAws } from '../../aws/failure.ts';
import type { FleetClients } from '../clients.ts';

const mostLines = 20;

/** The last lines of a container's output, in its stream `<prefix>/<container>/<task>`: none when it wrote nothing, or its log is gone. */
export async function lastLinesOf(
  { logs }: FleetClients,
  logGroupName: string,
  logStreamName: string,
): Promise<string[]> {
  const command = new GetLogEventsCommand({
    logGroupName,
    logStreamName,
    startFromHead: false,
    limit: mostLines,
  });
  try {
    const { events = [] } = await callAws('CloudWatch Logs', () => logs.send(command));
    return events.map(({ message = '' }) => message.trimEnd()).filter((line) => line !== '');
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [];
    throw error;
  }
}
