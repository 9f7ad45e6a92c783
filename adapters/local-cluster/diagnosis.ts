import type { Diagnosis } from '@console/core/ports/diagnosis';
import { call, type LocalClusterAddress } from './client.ts';
import { stackPath } from './stack-path.ts';
import { wireLog } from './wire.ts';

/** What the local cluster tells of an application. The reasons that it gives a stack say all else there is to know. */
export const createLocalClusterDiagnosis = (address: LocalClusterAddress): Diagnosis => ({
  inspect: async () => null,
  async *log(stack, since) {
    for (let cursor = '0'; ; ) {
      const path = `${stackPath(stack)}/log?cursor=${encodeURIComponent(cursor)}`;
      const page = await call(address, { method: 'GET', path }, wireLog);
      if (!page || page.nextCursor === cursor) return;
      yield page.lines.filter(({ time }) => time >= since.toISOString()).map(({ text }) => text);
      cursor = page.nextCursor;
    }
  },
});
