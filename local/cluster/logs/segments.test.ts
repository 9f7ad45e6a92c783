import { readdir } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openSegments } from './segments.ts';

let dir: string;

beforeEach(async () => {
  dir = await temporaryFolder();
});

const texts = (lines: { text: string }[]) => lines.map((line) => line.text);

it('gives the last lines, and then what came after the cursor', () => {
  const log = openSegments(dir);
  for (let n = 1; n <= 600; n += 1) log.write(`line ${n}`);
  const first = log.read();
  expect(texts(first.lines)).toHaveLength(500);
  expect(first.lines.at(-1)?.text).toBe('line 600');
  log.write('ä and ö');
  const second = log.read(first.nextCursor);
  expect(texts(second.lines)).toEqual(['ä and ö']);
  expect(log.read(second.nextCursor).lines).toEqual([]);
});

it('gives each line once and in order, over many files and pages', () => {
  const log = openSegments(dir, { segmentBytes: 2_000, segments: 100 });
  const written: string[] = [];
  const read: string[] = [];
  let cursor = log.read().nextCursor;
  for (let n = 0; n < 2_500; n += 1) {
    written.push(`line ${n}`);
    log.write(`line ${n}`);
    if (n % 100 === 0) log.read();
  }
  for (let page = log.read(cursor); page.lines.length > 0; page = log.read(cursor)) {
    read.push(...texts(page.lines));
    cursor = page.nextCursor;
  }
  expect(read).toEqual(written);
});

it('deletes old files, and goes on from what is left when a cursor is too old', async () => {
  const log = openSegments(dir, { segmentBytes: 100, segments: 2 });
  const { nextCursor } = log.read();
  for (let n = 0; n < 50; n += 1) {
    log.write(`line ${n}`);
    log.read();
  }
  expect(await readdir(dir)).toHaveLength(2);
  expect(texts(log.read(nextCursor).lines)).not.toContain('line 0');
  expect(log.read(nextCursor).lines.length).toBeGreaterThan(0);
});

it('goes on where it was when it is opened again', () => {
  const before = openSegments(dir);
  before.write('before');
  const { nextCursor } = before.read();
  before.close();
  const after = openSegments(dir);
  after.write('after');
  expect(texts(after.read(nextCursor).lines)).toEqual(['after']);
  expect(texts(after.read('99999').lines)).toEqual(['before', 'after']);
  expect(() => after.read('rubbish')).toThrow(expect.objectContaining({ code: 'validation' }));
});
