import type { LogLine, LogPage } from '@console/core/contract/operation';
import { invalid } from '@console/core/errors';
import { isFinished } from '@console/core/operations/transitions';
import type { Jobs } from '@console/core/ports';
import type { OperationRecord } from '@console/core/records/operation';
import { limits } from '../limits.ts';

/** The log of all attempts one after the other. Its cursor is the place among the jobs and the cursor in that job's log. */
export async function readOperationLog(
  jobs: Pick<Jobs, 'log'>,
  operation: OperationRecord,
  cursor?: string,
): Promise<LogPage> {
  let { index, within }: Place = parseCursor(cursor, operation);
  const lines: LogLine[] = [];
  let ended = true;
  for (let job = operation.jobs[index]; job && lines.length < limits.logLines; job = operation.jobs[index]) {
    const page = await jobs.log(job.jobId, within);
    lines.push(...page.lines);
    within = page.nextCursor;
    ended = page.done;
    const next = operation.jobs[index + 1];
    if (!page.done || !next) break;
    lines.push({ time: next.startedAt, text: `— Attempt ${next.attempt} —` });
    index += 1;
    within = undefined;
    ended = false;
  }
  const isLast = index >= operation.jobs.length - 1;
  return { lines, nextCursor: `${index}:${within ?? ''}`, done: isFinished(operation) && isLast && ended };
}

interface Place {
  index: number;
  within?: string | undefined;
}

function parseCursor(cursor: string | undefined, operation: OperationRecord): Place {
  if (cursor === undefined) return { index: 0 };
  const [, place, within] = /^(\d{1,5}):(.*)$/s.exec(cursor) ?? [];
  const index = Number(place ?? Number.NaN);
  if (!(index === 0 || index < operation.jobs.length)) {
    throw invalid([{ path: 'cursor', message: 'was not issued by this API' }]);
  }
  return { index, within: within || undefined };
}
