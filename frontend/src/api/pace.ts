/** How often what moves, and what rests, is asked for anew, in milliseconds. */
export const movingInterval = 2_000;
export const restingInterval = 15_000;

/** For the one operation that a person waits for; on one machine it takes a second or two. */
export const watchedInterval = 1_000;

/** Big lists take long to read: no more than a fifth of the time goes into reading them again. */
export const pace = (moving: boolean, readMilliseconds = 0): number =>
  Math.max(moving ? movingInterval : restingInterval, 4 * readMilliseconds);
