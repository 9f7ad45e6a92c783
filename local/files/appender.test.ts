import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { limits } from '../limits.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { appendWhole } from './append.ts';
import { openAppender } from './appender.ts';

let path: string;
let full: boolean;
const append = (file: string, text: string) => {
  if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  appendWhole(file, text);
};

beforeEach(async () => {
  path = join(await temporaryFolder(), 'log');
  full = false;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const content = () => readFileSync(path, 'utf8');

it('writes the lines that a full disk refused, once there is room', () => {
  const log = openAppender(path, append);
  log.write('one\n');
  vi.advanceTimersByTime(1);
  full = true;
  log.write('two\n');
  vi.advanceTimersByTime(10_000);
  log.write('three\n');
  expect(content()).toBe('one\n');
  full = false;
  vi.advanceTimersByTime(limits.disk.retryMs);
  expect(content()).toBe('one\ntwo\nthree\n');
});

it('gives up the oldest lines when too many wait, and never a part of one', () => {
  full = true;
  const log = openAppender(path, append);
  const line = `${'x'.repeat(999)}\n`;
  for (let n = 0; n < 1_000; n += 1) log.write(line);
  log.write('last\n');
  full = false;
  log.close();
  expect(content().length).toBeLessThanOrEqual(limits.disk.waitingBytes);
  expect(
    content()
      .split('\n')
      .slice(0, -2)
      .every((text) => text.length === 999),
  ).toBe(true);
  expect(content()).toMatch(/\nlast\n$/);
});
