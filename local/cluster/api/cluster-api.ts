import { maxWaitMs, type WireStarted, type WireUpdates, wireDeployment } from '@console/adapters/local-cluster/wire';
import { DomainError, type ErrorKind } from '@console/core/errors';
import type { StackRef } from '@console/core/ports/stacks';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { AssetStore } from '../assets/asset-store.ts';
import type { ClusterBackups } from '../backups/backups.ts';
import type { ClusterCommands } from '../commands/commands.ts';
import type { DatabaseSnapshots } from '../databases/snapshots.ts';
import type { Engine } from '../engine/engine.ts';
import type { StackRunner } from '../engine/stack-runner.ts';
import type { Functions } from '../functions/functions.ts';
import type { ClusterImports } from '../imports/imports.ts';
import type { LogStore } from '../logs/log-store.ts';
import { OptionSecrets } from '../secrets/option-secrets.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { TemplateError } from '../template/model.ts';
import { backupRoutes } from './backup-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { importRoutes } from './import-routes.ts';
import { sameText } from './same-text.ts';
import { secretRoutes } from './secret-routes.ts';
import { stackRef } from './stack-ref.ts';

/** Without `after`: since the latest work was started. */
const updatesQuery = z.object({
  after: z.coerce.number().int().min(0).optional(),
  waitMs: z.coerce.number().min(0).max(maxWaitMs),
});
const invokeBody = z.object({ principal: z.string(), source: z.string(), target: z.string(), payload: z.string() });
const snapshotQuery = z.object({ since: z.iso.datetime() });

interface ClusterParts {
  engine: Engine;
  commands: ClusterCommands;
  backups: ClusterBackups;
  imports: ClusterImports;
  secrets: SecretStore;
  logs: LogStore;
  snapshots: DatabaseSnapshots;
  assets: Pick<AssetStore, 'keep'>;
  functions: Pick<Functions, 'invokeAs'>;
  token: string;
}

/** The local cluster over HTTP, for jobs, which are processes of their own. */
export function clusterApi({
  engine,
  commands,
  backups,
  imports,
  secrets,
  logs,
  snapshots,
  assets,
  functions,
  token,
}: ClusterParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!sameText(context.req.header('authorization') ?? '', `Bearer ${token}`)) throw new HTTPException(401);
    await next();
  });
  const stackOf = (parameters: Record<string, string>): StackRef => stackRef.parse(parameters);

  app.put('/stacks/:region/:name', async (context) => {
    const stack = stackOf(context.req.param());
    const { template, assets: files } = wireDeployment.parse(await context.req.json());
    for (const { key, path } of files) await assets.keep(key, path);
    const runner = await engine.deploy(stack, template);
    return context.json(started(runner));
  });
  app.delete('/stacks/:region/:name', async (context) => {
    const stack = stackOf(context.req.param());
    const runner = await engine.remove(stack, { finalSnapshot: context.req.query('finalSnapshot') !== 'false' });
    return context.json(runner ? started(runner) : { after: null });
  });
  app.post('/stacks/:region/:name/cancel', async (context) => {
    await engine.cancel(stackOf(context.req.param()));
    return context.json({});
  });
  app.post('/stacks/:region/:name/continue-rollback', async (context) => {
    const stack = stackOf(context.req.param());
    return context.json(started(await engine.continueRollback(stack)));
  });
  app.get('/stacks/:region/:name/updates', async (context) => {
    const query = updatesQuery.parse(context.req.query());
    const runner = engine.find(stackOf(context.req.param()));
    if (!runner) return context.json({ message: 'There is no such stack.' }, 404);
    const { after = runner.startedAfter, waitMs } = query;
    await runner.untilChanged(after, AbortSignal.any([AbortSignal.timeout(waitMs), context.req.raw.signal]));
    return context.json(updatesOf(runner, after));
  });
  app.get('/stacks/:region/:name/log', async (context) => {
    const stack = stackOf(context.req.param());
    const groups = Object.values(engine.find(stack)?.record.resources ?? {});
    const group = groups.find(({ type }) => type === 'AWS::Logs::LogGroup')?.physicalId;
    const log = group ? logs.group(stack.region, group) : logs.deleted(stack.region, stack.name);
    return context.json(log.read(context.req.query('cursor') ?? '0'));
  });
  app.get('/stacks/:region/:name/snapshot', async (context) => {
    const { since } = snapshotQuery.parse(context.req.query());
    const id = await snapshots.last(stackOf(context.req.param()), since);
    return id === undefined ? context.json({ message: 'There is no such snapshot.' }, 404) : context.json({ id });
  });
  app.delete('/snapshots/:id', async (context) => {
    await snapshots.remove(context.req.param('id'));
    return context.json({});
  });
  app.post('/functions/invoke', async (context) => {
    const { principal, source, target, payload } = invokeBody.parse(await context.req.json());
    return context.json(await functions.invokeAs(principal, source, target, payload));
  });
  app.route('/commands', commandRoutes(commands));
  app.route('/backups', backupRoutes(backups));
  app.route('/imports', importRoutes(imports));
  app.route('/secrets', secretRoutes({ engine, secrets, options: new OptionSecrets(secrets) }));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    if (error instanceof TemplateError) return context.json({ code: 'template-invalid', message: error.message }, 400);
    if (error instanceof z.ZodError) return context.json({ code: 'validation', message: z.prettifyError(error) }, 400);
    if (error instanceof DomainError) {
      return context.json({ code: error.code, message: error.message }, statusOf[error.kind] ?? 409);
    }
    return context.json({ code: 'local-cluster', message: error.message }, 500);
  });
  return app;
}

const statusOf: Partial<Record<ErrorKind, 400 | 404>> = { validation: 400, 'not-found': 404 };

const started = (runner: StackRunner): WireStarted => ({ after: runner.startedAfter });

function updatesOf(runner: StackRunner, after: number): WireUpdates {
  const { record, gone, busy } = runner;
  const { status, outputs, failure } = record;
  return {
    events: record.events.filter((event) => event.number > after),
    settled: !busy,
    stack: gone ? null : { status, outputs, ...(failure && { failure }) },
  };
}
