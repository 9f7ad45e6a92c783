import { type RefreshHealthDeps, refreshHealth } from '@console/core/health/refresh-health';

/** What is left for the answer when the function has to stop. */
const reserveMs = 20_000;

/** Looks at all applications, as far as time allows; the next call goes on where this one has stopped. */
export function healthRounds(deps: RefreshHealthDeps) {
  let cursor: string | undefined;
  return async (remainingMs: () => number): Promise<void> => {
    do {
      cursor = (await refreshHealth(deps, cursor)) ?? undefined;
    } while (cursor !== undefined && remainingMs() > reserveMs);
  };
}
