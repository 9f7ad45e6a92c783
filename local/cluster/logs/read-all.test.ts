import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { readAll } from './read-all.ts';
import { openSegments } from './segments.ts';

it('reads several logs as one, each line once', async () => {
  const dir = await temporaryFolder();
  const logs = ['a', 'b'].map((name) => openSegments(join(dir, name)));
  logs[0]?.write('one');
  logs[1]?.write('two');
  const first = readAll(logs);
  expect(first.lines.map(({ text }) => text).toSorted()).toEqual(['one', 'two']);
  logs[1]?.write('three');
  const next = readAll(logs, first.nextCursor);
  expect(next.lines.map(({ text }) => text)).toEqual(['three']);
  expect(readAll(logs, next.nextCursor).lines).toEqual([]);
  expect(() => readAll(logs, '0-0-0')).toThrow();
  for (const log of logs) log.close();
});
