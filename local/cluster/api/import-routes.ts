import { setTimeout as delay } from 'node:timers/promises';
import { maxWaitMs, type WireImport, wireFilesRequest, wireImportRequest } from '@console/adapters/local-cluster/wire';
import type { ImportEnd } from '@console/core/ports/uploads';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ClusterImports } from '../imports/imports.ts';

const keyed = z.object({ key: z.string().min(1) });

/** A request waits for the end, and is sent again while there is none. */
export function importRoutes(imports: ClusterImports): Hono {
  const app = new Hono();
  app.post('/database', async (context) =>
    context.json(await untilEnd(imports.restore(wireImportRequest.parse(await context.req.json())))),
  );
  app.post('/files', async (context) =>
    context.json(await untilEnd(imports.putFiles(wireFilesRequest.parse(await context.req.json())))),
  );
  app.post('/stop', async (context) => {
    await imports.stop(keyed.parse(context.req.query()).key);
    return context.json({});
  });
  return app;
}

async function untilEnd(work: Promise<ImportEnd>): Promise<WireImport> {
  const waited = new AbortController();
  const end = await Promise.race([work, delay(maxWaitMs, null, { signal: waited.signal })]);
  waited.abort();
  return { end };
}
