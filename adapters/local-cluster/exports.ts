import type { Exports } from '@console/core/ports/exports';
import { z } from 'zod';
import { call, type LocalClusterAddress } from './client.ts';
import { wireExport } from './wire.ts';

/** Archives that the local cluster makes. */
export const createLocalClusterExports = (address: LocalClusterAddress): Exports => ({
  async make(request, signal) {
    const path = `/exports/stop?id=${encodeURIComponent(request.id)}`;
    // What the request fails with is what waiting for the archive fails with.
    const stop = () => void call(address, { method: 'POST', path }, z.unknown()).catch(() => {});
    signal.addEventListener('abort', stop, { once: true });
    try {
      while (!signal.aborted) {
        const answer = await call(address, { method: 'POST', path: '/exports', body: request }, wireExport);
        if (answer?.end) return answer.end;
      }
      return { reason: 'It was stopped.' };
    } finally {
      signal.removeEventListener('abort', stop);
    }
  },
});
