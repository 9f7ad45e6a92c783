import { monotonicFactory } from 'ulid';
import type { Clock, Ids } from './ports/time.ts';

export const systemClock: Clock = { now: () => new Date() };

export function ulids(): Ids {
  const next = monotonicFactory();
  return { next: () => next() };
}
