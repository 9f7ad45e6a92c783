import type { FilesRequest, ImportEnd, ImportRequest, Imports } from '@console/core/ports/uploads';
import { z } from 'zod';
import { call, type LocalClusterAddress } from './client.ts';
import { wireImport } from './wire.ts';

/** Data of uploads that the local cluster brings to its stacks. */
export function createLocalClusterImports(address: LocalClusterAddress): Imports {
  const work =
    (path: string) =>
    async (request: ImportRequest | FilesRequest, signal: AbortSignal): Promise<ImportEnd> => {
      const stopPath = `/imports/stop?key=${encodeURIComponent(request.key)}`;
      // What the request fails with is what waiting for the end fails with.
      const stop = () => void call(address, { method: 'POST', path: stopPath }, z.unknown()).catch(() => {});
      signal.addEventListener('abort', stop, { once: true });
      try {
        while (!signal.aborted) {
          const answer = await call(address, { method: 'POST', path, body: request }, wireImport);
          if (answer?.end) return answer.end;
        }
        return { reason: 'It was stopped.' };
      } finally {
        signal.removeEventListener('abort', stop);
      }
    };
  return { restore: work('/imports/database'), putFiles: work('/imports/files') };
}
