import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLine } from '@console/core/contract/operation';
import type { Jobs } from '@console/core/ports/jobs';
import { describe, expect, it } from 'vitest';
import { type JobsFixture, operationId } from './jobs-fixture.ts';

const until = { timeout: 10_000, interval: 20 };
const mostLines = 1_000;

/** The log of a job. */
export function jobLogContract(fixture: JobsFixture): void {
  const start = async (command: string) => {
    const jobs = await fixture.open(command);
    return { jobs, jobId: (await jobs.start({ operationId, attempt: 1 })).jobId };
  };

  /** Reads from the cursor until the log is done. */
  const readToEnd = async (jobs: Jobs, jobId: string, from?: string) => {
    const lines: LogLine[] = [];
    let cursor = from;
    await expect
      .poll(async () => {
        const page = await jobs.log(jobId, cursor);
        expect(page.lines.length).toBeLessThanOrEqual(mostLines);
        lines.push(...page.lines);
        cursor = page.nextCursor;
        return page.done;
      }, until)
      .toBe(true);
    return { lines, texts: lines.map(({ text }) => text), cursor };
  };
  const printed = async (command: string) => {
    const { jobs, jobId } = await start(command);
    return (await readToEnd(jobs, jobId)).texts;
  };

  describe('the log of a job', () => {
    it('returns each line once, in order, at most 1,000 at a time, and is done after the last one', async () => {
      const { jobs, jobId } = await start('seq 1 2500; exit 0');
      await expect.poll(() => jobs.status(jobId), until).toBe('ended');
      const { lines, texts, cursor } = await readToEnd(jobs, jobId);
      expect(texts).toEqual(Array.from({ length: 2_500 }, (_, index) => String(index + 1)));
      for (const { time } of lines) expect(new Date(time).toISOString()).toBe(time);
      expect(lines.map(({ time }) => time)).toEqual(lines.map(({ time }) => time).toSorted());
      expect(await jobs.log(jobId, cursor)).toMatchObject({ lines: [], done: true });
    });

    it('grows while the job runs, and is not done before it has ended', async () => {
      const gate = join(fixture.dir, 'gate');
      const { jobs, jobId } = await start(`echo one; until [ -e '${gate}' ]; do sleep 0.02; done; echo two`);
      let cursor: string | undefined;
      const seen: string[] = [];
      await expect
        .poll(async () => {
          const page = await jobs.log(jobId, cursor);
          expect(page.done).toBe(false);
          cursor = page.nextCursor;
          seen.push(...page.lines.map(({ text }) => text));
          return seen;
        }, until)
        .toEqual(['one']);
      expect(await jobs.log(jobId, cursor)).toMatchObject({ lines: [], done: false });
      writeFileSync(gate, '');
      expect((await readToEnd(jobs, jobId, cursor)).texts).toEqual(['two']);
    });

    it('returns the same lines to every reader, from the start or from a cursor that was used before', async () => {
      const { jobs, jobId } = await start('seq 1 1500');
      const { texts } = await readToEnd(jobs, jobId);
      const again: string[] = [];
      const cursors: (string | undefined)[] = [undefined];
      for (let done = false; !done; ) {
        const page = await jobs.log(jobId, cursors.at(-1));
        expect(await jobs.log(jobId, cursors.at(-1))).toEqual(page);
        again.push(...page.lines.map(({ text }) => text));
        cursors.push(page.nextCursor);
        done = page.done;
      }
      expect(again).toEqual(texts);
    });

    it('is empty, and done, when the job printed nothing', async () => {
      expect(await printed('true')).toEqual([]);
    });

    it('keeps what was printed before the job was stopped', async () => {
      const { jobs, jobId } = await start('echo started; sleep 60');
      await expect.poll(async () => readSoFar(jobs, jobId), until).toEqual(['started']);
      await jobs.stop(jobId);
      expect((await readToEnd(jobs, jobId)).texts[0]).toBe('started');
    });

    it('keeps whitespace, empty lines and a last line without a line end', async () => {
      expect(await printed(`printf '  two blanks \\n\\n\\ttab\\nno end'`)).toEqual([
        '  two blanks ',
        '',
        '\ttab',
        'no end',
      ]);
    });

    it('keeps every character, also of a line that has to be split', async () => {
      const text = `Größe 大きさ 🚀 ${'🚀é'.repeat(30_000)}!`;
      const file = join(fixture.dir, 'text');
      writeFileSync(file, text);
      const texts = await printed(`cat '${file}'; echo; echo after`);
      expect(texts.at(-1)).toBe('after');
      expect(texts.slice(0, -1).join('') === text).toBe(true);
    });

    it('rejects a cursor that it did not issue', async () => {
      const { jobs, jobId } = await start('echo one');
      await readToEnd(jobs, jobId);
      await expect(jobs.log(jobId, '../runs')).rejects.toMatchObject({ code: 'validation' });
    });
  });
}

async function readSoFar(jobs: Jobs, jobId: string): Promise<string[]> {
  const texts: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await jobs.log(jobId, cursor);
    texts.push(...page.lines.map(({ text }) => text));
    if (page.nextCursor === cursor || page.done) return texts;
    cursor = page.nextCursor;
  }
}
