import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createInbox } from './inbox.ts';

const dir = mkdtempSync(join(tmpdir(), 'inbox-'));
afterAll(() => rmSync(dir, { recursive: true }));

const file = join(dir, 'inbox.jsonl');
const clock = { now: () => new Date('2026-11-20T09:00:00.000Z') };
const message = (subject: string) => ({ subject, text: 'Look', severity: 'warning' as const });

it('is empty at first', async () => {
  expect(await createInbox(file, clock).recent(10)).toEqual([]);
});

it('keeps messages, newest first, also when a crash cut one off', async () => {
  await createInbox(file, clock).notify(message('One'));
  appendFileSync(file, '{"time": "2026-\n');
  await createInbox(file, clock).notify(message('Two'));
  const found = await createInbox(file, clock).recent(10);
  expect(found.map(({ subject }) => subject)).toEqual(['Two', 'One']);
  expect(found[0]).toEqual({ time: '2026-11-20T09:00:00.000Z', ...message('Two') });
  expect(await createInbox(file, clock).recent(1)).toHaveLength(1);
});
