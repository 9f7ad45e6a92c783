import {
  type CloudWatchLogsClient,
  GetLogEventsCommand,
  type GetLogEventsCommandOutput,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { callAws } from '../../aws/failure.ts';

export interface CommandOutput {
  /** Passes on what is new. Answers whether there was anything. */
  read(): Promise<boolean>;
}

/** What the container `app` of a task writes, from its beginning. */
export function commandOutput(
  logs: CloudWatchLogsClient,
  { logGroup, task }: { logGroup: string; task: string },
  onLine: (line: string) => void,
): CommandOutput {
  const stream = { logGroupName: logGroup, logStreamName: `app/app/${task.split('/').at(-1)}`, startFromHead: true };
  let token: string | undefined;
  return {
    async read() {
      let any = false;
      for (;;) {
        const command = new GetLogEventsCommand({ ...stream, ...(token !== undefined && { nextToken: token }) });
        const page = await pageOrNone(() => logs.send(command));
        for (const { message = '' } of page?.events ?? []) onLine(message.replace(/\r?\n$/, ''));
        any ||= (page?.events ?? []).length > 0;
        // The end is reached when the token stays the same; before that, a page may be empty.
        if (page?.nextForwardToken === undefined || page.nextForwardToken === token) return any;
        token = page.nextForwardToken;
      }
    },
  };
}

/** A container that has written nothing has no stream. */
async function pageOrNone(
  call: () => Promise<GetLogEventsCommandOutput>,
): Promise<GetLogEventsCommandOutput | undefined> {
  try {
    return await callAws('CloudWatch Logs', call);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
