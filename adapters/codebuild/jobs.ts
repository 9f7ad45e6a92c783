import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import {
  AccountLimitExceededException,
  BatchGetBuildsCommand,
  type Build,
  type CodeBuildClient,
  InvalidInputException,
  ResourceNotFoundException,
  StartBuildCommand,
  StopBuildCommand,
} from '@aws-sdk/client-codebuild';
import { JobLimitReached, type JobStatus, type Jobs } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';
import { readBuildLog } from './build-log.ts';

export interface CodeBuildJobsOptions {
  client: CodeBuildClient;
  logs: CloudWatchLogsClient;
  /** Name of the build project. */
  project: string;
  now?: () => Date;
}

/** The longest that lines of a build take to reach CloudWatch. */
const logDelayMs = 15_000;

/** Runs each job as a build of one CodeBuild project. */
export function createCodeBuildJobs({ client, logs, project, now = () => new Date() }: CodeBuildJobsOptions): Jobs {
  const find = async (jobId: string): Promise<Build | undefined> => {
    const { builds } = await callAws('CodeBuild', () => client.send(new BatchGetBuildsCommand({ ids: [jobId] })));
    return builds?.[0];
  };

  const statusOf = async (jobId: string): Promise<JobStatus> => {
    const build = await find(jobId);
    if (!build) return 'unknown';
    return build.buildStatus === 'IN_PROGRESS' ? 'running' : 'ended';
  };

  return {
    async start({ operationId, attempt }) {
      const command = new StartBuildCommand({
        projectName: project,
        idempotencyToken: `${operationId}-${attempt}`,
        environmentVariablesOverride: [{ name: 'OPERATION_ID', value: operationId, type: 'PLAINTEXT' }],
      });
      try {
        const { build } = await callAws('CodeBuild', () => client.send(command));
        if (!build?.id) throw new Error(`CodeBuild started a build of ${project} without an id`);
        return { jobId: build.id };
      } catch (error) {
        if (error instanceof AccountLimitExceededException) {
          throw new JobLimitReached(`CodeBuild is at its limit of builds: ${error.message}`, { cause: error });
        }
        throw error;
      }
    },
    status: statusOf,
    async stop(jobId) {
      try {
        await callAws('CodeBuild', () => client.send(new StopBuildCommand({ id: jobId })));
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return;
        // It may refuse to stop a build that is not in progress.
        if (error instanceof InvalidInputException && (await statusOf(jobId)) !== 'running') return;
        throw error;
      }
    },
    async log(jobId, cursor) {
      const build = await find(jobId);
      const { groupName, streamName } = build?.logs ?? {};
      const ended = build?.buildStatus !== 'IN_PROGRESS';
      if (!groupName || !streamName) return { lines: [], nextCursor: cursor ?? '', done: ended };
      const page = await readBuildLog(logs, { groupName, streamName }, cursor);
      const complete = ended && now().getTime() - (build?.endTime?.getTime() ?? 0) > logDelayMs;
      return { lines: page.lines, nextCursor: page.nextCursor, done: complete && page.atEnd };
    },
  };
}
