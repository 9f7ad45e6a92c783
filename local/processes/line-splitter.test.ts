import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLineSplitter } from './line-splitter.ts';

function split(chunks: Buffer[], maxLength?: number): string[] {
  const lines: string[] = [];
  const splitter = createLineSplitter((line) => lines.push(line), maxLength);
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
