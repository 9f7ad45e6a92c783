import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from '@console/core/contract/operation';
import type { ApiClient } from '../test/console/api.ts';

/** Waits until no operation is queued or running; it asks seldom, so that it takes no time from what is measured. */
export async function untilIdle(api: ApiClient, pauseMs = 250): Promise<void> {
  for (const status of ['queued', 'running']) {
    for (;;) {
      const { body } = await api.call<{ items: Operation[] }>('GET', `/operations?status=${status}&limit=1`);
      if (body.items.length === 0) break;
      await pause(pauseMs);
    }
  }
}
