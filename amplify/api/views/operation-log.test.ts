import type { LogPage } from '@console/core/contract/operation';
import { newOperation } from '@console/core/operations/new';
import type { Jobs } from '@console/core/ports';
import type { OperationRecord } from '@console/core/records/operation';
import { describe, expect, it } from 'vitest';
import { readOperationLog } from './operation-log.ts';

const time = '2026-11-20T09:00:00.000Z';

/** Jobs that give one line per page. */
function jobs(logs: Record<string, { lines: string[]; ended: boolean }>): Pick<Jobs, 'log'> {
  return {
    async log(jobId, cursor): Promise<LogPage> {
      const { lines, ended } = logs[jobId] ?? { lines: [], ended: true };
      const next = Number(cursor ?? 0);
      const text = lines[next];
      const nextCursor = String(Math.min(next + 1, lines.length));
      return {
        lines: text === undefined ? [] : [{ time, text }],
        nextCursor,
        done: ended && Number(nextCursor) === lines.length,
      };
    },
  };
}

const operation = (status: OperationRecord['status'], jobIds: string[]): OperationRecord => ({
  ...newOperation({
    id: '01K00000000000000000000000',
    type: 'region.add',
    region: 'eu-central-1',
    requestedBy: 'admin@example.com',
    requestedAt: time,
    previousStatus: null,
  }),
  status,
  attempt: Math.max(1, jobIds.length),
  jobs: jobIds.map((jobId, index) => ({ attempt: index + 1, jobId, startedAt: time })),
});

async function readAll(source: Pick<Jobs, 'log'>, record: OperationRecord) {
  const texts: string[] = [];
  let page = await readOperationLog(source, record);
  for (let reads = 0; reads < 20; reads++) {
    texts.push(...page.lines.map((line) => line.text));
    if (page.done) return texts;
    page = await readOperationLog(source, record, page.nextCursor);
  }
  throw new Error('The log does not end');
}

describe('the log of an operation', () => {
  it('runs through all attempts', async () => {
    const source = jobs({ a: { lines: ['a1', 'a2'], ended: true }, b: { lines: ['b1'], ended: true } });
    expect(await readAll(source, operation('succeeded', ['a', 'b']))).toEqual(['a1', 'a2', '— Attempt 2 —', 'b1']);
  });

  it('is not done before the last attempt was read, however long the one before', async () => {
    const long: Pick<Jobs, 'log'> = {
      log: async (jobId) => ({
        lines: jobId === 'a' ? Array(1_000).fill({ time, text: 'a' }) : [{ time, text: 'b1' }],
        nextCursor: 'end',
        done: true,
      }),
    };
    const first = await readOperationLog(long, operation('succeeded', ['a', 'b']));
    expect(first).toMatchObject({ nextCursor: '1:', done: false });
    const second = await readOperationLog(long, operation('succeeded', ['a', 'b']), first.nextCursor);
    expect(second).toMatchObject({ lines: [{ text: 'b1' }], done: true });
  });

  it('passes over jobs that wrote nothing', async () => {
    const source = jobs({ c: { lines: ['c1'], ended: true } });
    expect(await readAll(source, operation('failed', ['a', 'b', 'c']))).toEqual([
      '— Attempt 2 —',
      '— Attempt 3 —',
      'c1',
    ]);
  });

  it('is done when the operation has ended and all was read', async () => {
    const source = jobs({ a: { lines: ['a1'], ended: true } });
    expect((await readOperationLog(source, operation('running', ['a']))).done).toBe(false);
    expect((await readOperationLog(source, operation('succeeded', ['a']))).done).toBe(true);
    const writing = jobs({ a: { lines: ['a1'], ended: false } });
    expect((await readOperationLog(writing, operation('succeeded', ['a']))).done).toBe(false);
  });

  it('goes on where a later attempt begins', async () => {
    const source = jobs({ a: { lines: ['a1'], ended: true }, b: { lines: ['b1'], ended: true } });
    const first = await readOperationLog(source, operation('queued', ['a']));
    expect(first).toMatchObject({ nextCursor: '0:1', done: false });
    const second = await readOperationLog(source, operation('running', ['a', 'b']), first.nextCursor);
    expect(second.lines.map((line) => line.text)).toEqual(['— Attempt 2 —', 'b1']);
  });

  it('has nothing yet while queued, and nothing ever when cancelled there', async () => {
    expect(await readOperationLog(jobs({}), operation('queued', []))).toMatchObject({ lines: [], done: false });
    expect(await readOperationLog(jobs({}), operation('cancelled', []))).toMatchObject({ lines: [], done: true });
  });

  it.each(['', 'x', '1:', '-1:', '0', '99999999:'])('refuses the cursor %j', async (cursor) => {
    await expect(readOperationLog(jobs({}), operation('running', ['a']), cursor)).rejects.toMatchObject({
      kind: 'validation',
      errors: [{ path: 'cursor' }],
    });
  });
});
