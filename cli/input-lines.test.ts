import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readLines } from './input-lines.ts';

it('gives lines that came at once one by one, then nothing', async () => {
  const next = readLines(Readable.from(['one\ntwo\nthree']));
  expect([await next(), await next(), await next(), await next()]).toEqual(['one', 'two', 'three', undefined]);
});

it('waits for a line that comes later', async () => {
  const input = new PassThrough();
  const next = readLines(input);
  const line = next();
  input.write('late\n');
  expect(await line).toBe('late');
});

it('reads on after a rest', async () => {
  const input = new PassThrough();
  const next = readLines(input);
  input.write('one\n');
  expect(await next()).toBe('one');
  expect(input.isPaused()).toBe(true);
  input.end('two\n');
  expect([await next(), await next()]).toEqual(['two', undefined]);
});
