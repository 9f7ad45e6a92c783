import { expect, test } from 'vitest';
import { chunkSize, lineHeight, visibleChunks } from './visible-chunks.ts';

const whole = chunkSize * lineHeight;
const unmeasured = () => undefined;

test('a short log is drawn whole', () => {
  expect(visibleChunks(chunkSize, 0, 480, unmeasured)).toEqual({ from: 0, to: 1, above: 0, below: 0 });
  expect(visibleChunks(3, 0, 480, unmeasured)).toEqual({ from: 0, to: 1, above: 0, below: 0 });
  expect(visibleChunks(0, 0, 480, unmeasured)).toEqual({ from: 0, to: 0, above: 0, below: 0 });
});

test.each([0, 1_000, 900_000, 1_999_520])('of 100,000 lines few are drawn, at %i pixels', (top) => {
  const { from, to, above, below } = visibleChunks(100_000, top, 480, unmeasured);
  expect((to - from) * chunkSize).toBeLessThanOrEqual(125);
  expect(above).toBeLessThanOrEqual(Math.max(0, top));
  expect(above + (to - from) * whole + below).toBe(100_000 * lineHeight);
  expect(above + (to - from) * whole).toBeGreaterThanOrEqual(Math.min(top + 480, 100_000 * lineHeight));
});

test('measured heights count in place of the estimate', () => {
  const heights = [5_000, 5_000, 5_000];
  expect(visibleChunks(3 * chunkSize, 6_000, 480, (chunk) => heights[chunk])).toEqual({
    from: 1,
    to: 2,
    above: 5_000,
    below: 5_000,
  });
});

test('scrolled beyond the end, as when the filter leaves few lines, the last chunk is drawn', () => {
  expect(visibleChunks(chunkSize + 1, 1_000_000, 480, unmeasured)).toEqual({ from: 1, to: 2, above: whole, below: 0 });
});
