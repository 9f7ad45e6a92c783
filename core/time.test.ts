import { describe, expect, it } from 'vitest';
import { ulid } from './contract/text.ts';
import { firstIdOf, systemClock, ulids } from './time.ts';

describe('the ids', () => {
  it('are ULIDs that sort in the order they were made', () => {
    const ids = ulids();
    const made = Array.from({ length: 20 }, () => ids.next());
    expect(new Set(made).size).toBe(20);
    expect([...made].sort()).toEqual(made);
    for (const id of made) expect(ulid.safeParse(id).success).toBe(true);
  });

  it('of a time begin with the first', () => {
    const first = firstIdOf(new Date('2026-01-31T09:00:00.000Z'));
    expect(first).toMatch(/^[0-9A-Z]{10}0{16}$/);
    expect(first > firstIdOf(new Date('2026-01-31T08:59:59.999Z'))).toBe(true);
    const now = new Date();
    expect(ulids().next() >= firstIdOf(now)).toBe(true);
  });
});

it('the clock tells the time', () => {
  const before = Date.now();
  expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
});
