import { maxWaitMs, type WireCommandUpdates, wireCommand } from '@console/adapters/local-cluster/wire';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ClusterCommands } from '../commands/commands.ts';

const keyed = z.object({ key: z.string().min(1) });
const updatesQuery = keyed.extend({
  after: z.coerce.number().int().min(0),
  waitMs: z.coerce.number().min(0).max(maxWaitMs),
});

export function commandRoutes(commands: ClusterCommands): Hono {
  const app = new Hono();
  app.post('/', async (context) => {
    const { task, ...command } = wireCommand.parse(await context.req.json());
    commands.start({ ...command, ...(task && { task }) });
    return context.json({});
  });
  app.get('/updates', async (context) => {
    const { key, after, waitMs } = updatesQuery.parse(context.req.query());
    const run = commands.find(key);
    if (!run) return context.json({ message: 'There is no such command.' }, 404);
    await run.untilChanged(after, AbortSignal.any([AbortSignal.timeout(waitMs), context.req.raw.signal]));
    const { end = null } = run;
    const updates: WireCommandUpdates = { lines: run.output.lines.slice(after), end };
    return context.json(updates);
  });
  app.post('/stop', async (context) => {
    await commands.stop(keyed.parse(context.req.query()).key);
    return context.json({});
  });
  return app;
}
