import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, ConditionFailed } from './ports/store.ts';
import { retryRaces } from './race.ts';

const lost = (kind: Change['kind'] = 'customer') =>
  new ConditionFailed({ write: 'replace', kind, record: {} } as unknown as Change);

/** Loses this many races before it wins. */
const losing = (times: number, error: Error = lost()) => {
  const work = vi.fn(async () => 'done');
  for (let time = 0; time < times; time++) work.mockRejectedValueOnce(error);
  return work;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('work that loses a race', () => {
  it('is done again at once', async () => {
    const work = losing(3);
    expect(await retryRaces(work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(4);
  });

  it('pauses for up to 100 ms from the fourth time on', async () => {
    const work = losing(4);
    const answer = retryRaces(work);
    await vi.advanceTimersByTimeAsync(49);
    expect(work).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(5);
    expect(await answer).toBe('done');
  });

  it('is done up to 40 times', async () => {
    const work = losing(39);
    const answer = retryRaces(work);
    await vi.runAllTimersAsync();
    expect(await answer).toBe('done');
    expect(work).toHaveBeenCalledTimes(40);
  });

  it('is given up after that, as something to try again later', async () => {
    const work = losing(41);
    const error = retryRaces(work).catch((reason: unknown) => reason);
    await vi.runAllTimersAsync();
    expect(await error).toMatchObject({
      kind: 'unavailable',
      code: 'busy',
      message: 'Too many changes at the same time. Try again in a moment.',
      cause: expect.any(ConditionFailed),
    });
    expect(work).toHaveBeenCalledTimes(40);
  });
});

describe('work that fails', () => {
  it.each([
    ['for another reason', new Error('no network')],
    ['in a race for an idempotency key', lost('idempotency')],
  ])('%s is not done again', async (_, error) => {
    const work = losing(1, error);
    await expect(retryRaces(work)).rejects.toBe(error);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

it('a lost race says which change did not hold', () => {
  expect(lost()).toMatchObject({
    name: 'ConditionFailed',
    message: 'replace customer: the stored record is not the expected one',
    change: { write: 'replace', kind: 'customer' },
  });
});
