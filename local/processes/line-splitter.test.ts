import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineSplitter } from './line-splitter.ts';
import { redactor } from './redact.ts';

function split(chunks: Buffer[], maxLength = 16_384, secrets: string[] = []): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line), { maxLength, hidden: redactor(secrets) });
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return lines;
}

it('emits the same lines however the bytes are split into chunks', () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, ' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 7 }), (lines, step) => {
      const bytes = Buffer.from(`${lines.join('\n')}\n`);
      const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
        bytes.subarray(i * step, (i + 1) * step),
      );
      expect(split(chunks)).toEqual(lines);
    }),
  );
});

it('emits the rest without a line feed, and drops carriage returns', () => {
  expect(split([Buffer.from('a\r\nb')])).toEqual(['a', 'b']);
});

it('splits lines that are too long', () => {
  expect(split([Buffer.from('aaaabb\nc')], 4)).toEqual(['aaaa', 'bb', 'c']);
  expect(split([Buffer.from('aaaa'), Buffer.from('bb')], 3)).toEqual(['aaa', 'abb']);
  expect(split([Buffer.from('ab🚀c')], 3)).toEqual(['ab', '🚀c']);
});

it('hides a secret wherever a line or a chunk is split', () => {
  const secret = 'correct-horse';
  const text = fc.array(fc.constantFrom('a', 'correct', '-', secret, '\n'), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 40 }), (parts, maxLength, step) => {
      const bytes = Buffer.from(parts.join(''));
      const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) =>
        bytes.subarray(i * step, (i + 1) * step),
      );
      const lines = split(chunks, maxLength, [secret]);
      expect(lines.join('')).toBe(parts.join('').replaceAll(secret, '***').replaceAll('\n', ''));
      expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(maxLength);
    }),
  );
});

it('hides each line of a secret that has several', () => {
  expect(split([Buffer.from('key:\nfirst line\nsecond line\n')], 100, ['first line\nsecond line'])).toEqual([
    'key:',
    '***',
    '***',
  ]);
});
