/** How often data is refreshed while it changes, and while it does not, in milliseconds. */
export const activeInterval = 2_000;
export const idleInterval = 15_000;

/** For the one operation that somebody waits for: on one machine it takes a second or two. */
export const watchedInterval = 1_000;

/** Large lists take long to load: loading them again takes no more than a fifth of the time. */
export const refetchInterval = (changing: boolean, readMilliseconds = 0): number =>
  Math.max(changing ? activeInterval : idleInterval, 4 * readMilliseconds);
