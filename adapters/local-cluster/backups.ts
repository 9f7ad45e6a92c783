import type { Backups } from '@console/core/ports/backups';
import { z } from 'zod';
import { call, type LocalClusterAddress } from './client.ts';
import { wireBackup } from './wire.ts';

/** Archives that the local cluster makes. */
export const createLocalClusterBackups = (address: LocalClusterAddress): Backups => ({
  async make(request, signal) {
    const path = `/backups/stop?id=${encodeURIComponent(request.id)}`;
    // What the request fails with is what waiting for the archive fails with.
    const stop = () => void call(address, { method: 'POST', path }, z.unknown()).catch(() => {});
    signal.addEventListener('abort', stop, { once: true });
    try {
      while (!signal.aborted) {
        const answer = await call(address, { method: 'POST', path: '/backups', body: request }, wireBackup);
        if (answer?.end) return answer.end;
      }
      return { reason: 'It was stopped.' };
    } finally {
      signal.removeEventListener('abort', stop);
    }
  },
});
