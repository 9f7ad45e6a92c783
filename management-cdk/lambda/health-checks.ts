import { type RefreshHealthDeps, refreshHealth } from '@console/core/health/refresh-health';
import { limits } from '../limits.ts';

/** Checks the health of all applications, as far as time allows; the next call goes on where this one has stopped. */
export function createHealthChecks(deps: RefreshHealthDeps) {
  let cursor: string | undefined;
  return async (remainingMs: () => number): Promise<void> => {
    do {
      cursor = (await refreshHealth(deps, cursor)) ?? undefined;
    } while (cursor !== undefined && remainingMs() > limits.reconciler.healthCheckReserve);
  };
}
