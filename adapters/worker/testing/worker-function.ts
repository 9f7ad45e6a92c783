import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { JobRequest } from '@console/core/ports';
import { streamNameOf, workerJobId } from '../job-id.ts';
import { createLogWriter } from '../log-writer.ts';

/** The worker with a shell command as its job. Like the table, it lets an attempt be claimed once. */
export function createWorkerFunction(command: string, logs: CloudWatchLogsClient, groupName: string) {
  const claimed = new Set<string>();
  const processes = new Set<ChildProcess>();

  async function handle(event: unknown): Promise<void> {
    const request = event as JobRequest;
    const jobId = workerJobId(request);
    if (claimed.has(jobId)) return;
    claimed.add(jobId);
    const stream = { groupName, streamName: streamNameOf(jobId) ?? '' };
    const log = createLogWriter({ logs, stream, flushMs: 5, onLost: () => {} });
    const child = spawn('/bin/sh', ['-ec', command], {
      env: { PATH: process.env.PATH, OPERATION_ID: request.operationId },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    processes.add(child);
    createInterface(child.stdout).on('line', (line) => log.write(line));
    await once(child, 'close');
    processes.delete(child);
    await log.close();
  }

  return {
    handle,
    stopAll() {
      for (const { pid } of processes) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    },
  };
}
