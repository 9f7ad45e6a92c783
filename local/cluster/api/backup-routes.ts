import { setTimeout as delay } from 'node:timers/promises';
import { maxWaitMs, type WireBackup, wireBackupRequest } from '@console/adapters/local-cluster/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ClusterBackups } from '../backups/backups.ts';

const keyed = z.object({ id: z.string().min(1) });

/** A request waits for the end, and is sent again while there is none. */
export function backupRoutes(backups: ClusterBackups): Hono {
  const app = new Hono();
  app.post('/', async (context) => {
    const request = wireBackupRequest.parse(await context.req.json());
    const waited = new AbortController();
    const end = await Promise.race([backups.make(request), delay(maxWaitMs, null, { signal: waited.signal })]);
    waited.abort();
    const answer: WireBackup = { end };
    return context.json(answer);
  });
  app.post('/stop', async (context) => {
    await backups.stop(keyed.parse(context.req.query()).id);
    return context.json({});
  });
  return app;
}
