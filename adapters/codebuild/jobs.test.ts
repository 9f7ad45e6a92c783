import { type CloudWatchLogsClient, ResourceNotFoundException } from '@aws-sdk/client-cloudwatch-logs';
import { AccountLimitExceededException, type CodeBuildClient, StartBuildCommand } from '@aws-sdk/client-codebuild';
import { JobLimitReached } from '@console/core/ports';
import { describe, expect, it } from 'vitest';
import { createCodeBuildJobs } from './jobs.ts';

const now = new Date('2026-11-20T12:00:00.000Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);
type Command = { input: Record<string, unknown> };

/** Jobs on a CodeBuild that knows one build and a log with these lines. */
function jobs(build: object | undefined, lines: string[] | Error = []) {
  const commands: Command[] = [];
  const client = {
    send: async (command: Command) => {
      commands.push(command);
      if (build instanceof Error) throw build;
      return command instanceof StartBuildCommand ? { build } : { builds: build ? [build] : [] };
    },
  };
  const logs = {
    send: async ({ input }: Command) => {
      if (lines instanceof Error) throw lines;
      if (input.nextToken === 'end') return { events: [], nextForwardToken: 'end' };
      return { events: lines.map((message) => ({ timestamp: now.getTime(), message })), nextForwardToken: 'end' };
    },
  };
  const options = { project: 'jobs', now: () => now };
  return {
    commands,
    jobs: createCodeBuildJobs({
      client: client as unknown as CodeBuildClient,
      logs: logs as unknown as CloudWatchLogsClient,
      ...options,
    }),
  };
}

const build = { id: 'jobs:1', buildStatus: 'IN_PROGRESS', logs: { groupName: 'g', streamName: 's' } };
const ended = (seconds: number) => ({ ...build, buildStatus: 'SUCCEEDED', endTime: secondsAgo(seconds) });

describe('a job on CodeBuild', () => {
  it('gets the operation as its only input, once for each attempt', async () => {
    const { jobs: port, commands } = jobs(build);
    expect(await port.start({ operationId: 'op', attempt: 2 })).toEqual({ jobId: 'jobs:1' });
    expect(commands[0]?.input).toEqual({
      projectName: 'jobs',
      idempotencyToken: 'op-2',
      environmentVariablesOverride: [{ name: 'OPERATION_ID', value: 'op', type: 'PLAINTEXT' }],
    });
  });

  it('waits when CodeBuild is at its limit of builds', async () => {
    const limit = new AccountLimitExceededException({ message: 'Cannot have more than 1 builds', $metadata: {} });
    await expect(jobs(limit).jobs.start({ operationId: 'op', attempt: 1 })).rejects.toBeInstanceOf(JobLimitReached);
  });

  it.each([
    ['IN_PROGRESS', 'running'],
    ['SUCCEEDED', 'ended'],
    ['FAULT', 'ended'],
    ['STOPPED', 'ended'],
    ['TIMED_OUT', 'ended'],
  ])('with the build status %s is %s', async (buildStatus, status) => {
    expect(await jobs({ ...build, buildStatus }).jobs.status('jobs:1')).toBe(status);
  });

  it('is unknown when CodeBuild does not know it', async () => {
    expect(await jobs(undefined).jobs.status('jobs:9')).toBe('unknown');
  });
});

describe('the log of a job on CodeBuild', () => {
  it('has the lines of the job, without those of CodeBuild', async () => {
    const { jobs: port } = jobs(build, ['[Container] 2026/11/20 12:00:00 Entering phase BUILD\n', 'Creating acme.\n']);
    expect(await port.log('jobs:1')).toEqual({
      lines: [{ time: now.toISOString(), text: 'Creating acme.' }],
      nextCursor: 'end',
      done: false,
    });
  });

  it('is done once the build has ended and its last lines have had time to arrive', async () => {
    const done = async (seconds: number) => (await jobs(ended(seconds)).jobs.log('jobs:1', 'end')).done;
    expect(await done(5)).toBe(false);
    expect(await done(20)).toBe(true);
    expect((await jobs(ended(20), ['last']).jobs.log('jobs:1')).done).toBe(false);
  });

  it('is empty before the build has written anything', async () => {
    const none = new ResourceNotFoundException({ message: 'no stream', $metadata: {} });
    expect(await jobs(build, none).jobs.log('jobs:1')).toEqual({ lines: [], nextCursor: '', done: false });
  });
});
