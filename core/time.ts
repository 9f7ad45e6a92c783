import { encodeTime, monotonicFactory } from 'ulid';
import type { Clock, Ids } from './ports/time.ts';

export const systemClock: Clock = { now: () => new Date() };

export function ulids(): Ids {
  const next = monotonicFactory();
  return { next: () => next() };
}

const timeLength = 10;
const randomLength = 16;

/** What sorts before every ULID that is made at `time` or later. */
export const firstIdOf = (time: Date): string => encodeTime(time.getTime(), timeLength) + '0'.repeat(randomLength);
