import type { Jobs } from '@console/core/ports';
import { readJobLog } from '../aws/job-log.ts';
import { streamNameOf } from './job-id.ts';
import type { WatchOptions } from './options.ts';
import { remark } from './remarks.ts';
import { statusOf } from './status.ts';

export const createWorkerLog = (options: WatchOptions): Pick<Jobs, 'log'> => ({
  async log(jobId, cursor) {
    // Before the lines: what ends a job is its last line.
    const status = await statusOf(options, jobId);
    const { logs, groupName } = options;
    const streamName = streamNameOf(jobId);
    if (status === 'unknown' || streamName === undefined) return { lines: [], nextCursor: cursor ?? '', done: true };
    const page = await readJobLog(logs, { groupName, streamName }, remark, cursor);
    return { lines: page.lines, nextCursor: page.nextCursor, done: status === 'ended' && page.atEnd };
  },
});
