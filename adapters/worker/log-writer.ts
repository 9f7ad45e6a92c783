import { type CloudWatchLogsClient, type InputLogEvent, PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { LogStream } from '../aws/job-log.ts';
import { batchesOf, partsOf } from './log-batches.ts';
import { endedRemark } from './remarks.ts';

export interface LogWriterOptions {
  logs: CloudWatchLogsClient;
  stream: LogStream;
  /** Longest time until a line is sent, in ms. @default 500 */
  flushMs?: number;
  now?: () => Date;
  /** Receives why lines are missing from the log: the job goes on. */
  onLost(error: Error): void;
}

export interface LogWriter {
  write(line: string): void;
  /** Sends what is left, and that the job has ended. */
  close(): Promise<void>;
}

/** Writes the log of a job to its stream, in the order of its lines. */
export function createLogWriter(options: LogWriterOptions): LogWriter {
  const { logs, stream, flushMs = 500, now = () => new Date(), onLost } = options;
  let waiting: InputLogEvent[] = [];
  let sending: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let last = 0;

  const add = (message: string) => {
    // Within a batch they have to be in order of time, which a clock that is set back would break.
    last = Math.max(last, now().getTime());
    waiting.push({ timestamp: last, message });
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    sending = sending.then(async () => {
      for (const logEvents of batchesOf(events)) {
        const command = new PutLogEventsCommand({
          logGroupName: stream.groupName,
          logStreamName: stream.streamName,
          logEvents,
        });
        await logs.send(command).catch(onLost);
      }
    });
    return sending;
  };

  return {
    write(line) {
      for (const part of partsOf(line)) add(`${part}\n`);
      timer ??= setTimeout(flush, flushMs);
    },
    close() {
      add(endedRemark);
      return flush();
    },
  };
}
