import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { CodeBuildClient } from '@aws-sdk/client-codebuild';
import type { Jobs } from '@console/core/ports';
import { readJobLog } from '../aws/job-log.ts';
import { findBuild } from './status.ts';

export interface LogOptions {
  client: CodeBuildClient;
  logs: CloudWatchLogsClient;
  now?: () => Date;
}

/** Begins CodeBuild's own lines on phases and commands. */
const remark = '[Container] ';

/** The longest that lines of a build take to reach CloudWatch. */
const logDelayMs = 15_000;

export const createJobLog = ({ client, logs, now = () => new Date() }: LogOptions): Pick<Jobs, 'log'> => ({
  async log(jobId, cursor) {
    const build = await findBuild(client, jobId);
    const { groupName, streamName } = build?.logs ?? {};
    const ended = build?.buildStatus !== 'IN_PROGRESS';
    if (!groupName || !streamName) return { lines: [], nextCursor: cursor ?? '', done: ended };
    const page = await readJobLog(logs, { groupName, streamName }, remark, cursor);
    const complete = ended && now().getTime() - (build?.endTime?.getTime() ?? 0) > logDelayMs;
    return { lines: page.lines, nextCursor: page.nextCursor, done: complete && page.atEnd };
  },
});
