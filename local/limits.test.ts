import { expect, it } from 'vitest';
import { limits } from './limits.ts';

/** As codebuild/main.ts sets it. */
const heartbeatMs = 10_000;

it('ends everything within the 10 s that npm start promises', () => {
  expect(limits.console.stopMs + limits.console.killMs).toBeLessThan(10_000);
});

it('waits longer for an earlier console than that takes to end', () => {
  expect(limits.console.previousStopMs).toBeGreaterThan(limits.console.stopMs + limits.console.killMs);
});

it('takes no job for hung that misses a few heartbeats', () => {
  expect(limits.job.silenceMs).toBeGreaterThan(3 * heartbeatMs);
});
