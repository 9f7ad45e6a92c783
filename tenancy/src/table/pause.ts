import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for up to `ms`, each time for another part of it, so that those who wait do not all come back at once. */
export const pause = (ms: number): Promise<void> => sleep(ms * (0.5 + Math.random() / 2));
