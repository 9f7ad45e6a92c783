import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createImageRegistry } from '@console/adapters/catalogue/images';
import { createCognitoDirectory } from '@console/adapters/cognito/directory';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { createApi } from '@console/amplify/api/app';
import { createTokenVerifier } from '@console/amplify/api/auth/verify-token';
import { recordHealth } from '@console/core/health/record-health';
import { reconcileOperations } from '@console/core/operations/reconcile-operations';
import { settleJob } from '@console/core/operations/settle-job';
import { customerOfStack } from '@console/core/stack-names';
import { systemClock, ulids } from '@console/core/time';
import { dispatcher } from '@console/management-cdk/lambda/dispatcher';
import { Hono } from 'hono';
import { startCluster } from '../cluster/start-cluster.ts';
import { amplifyOutputs } from '../cognito/amplify-outputs.ts';
import { cognitoClient } from '../cognito/client.ts';
import { cognitoProxy } from '../cognito/proxy.ts';
import { startCognito } from '../cognito/start-cognito.ts';
import { dynamoClient, streamsClient } from '../dynoxide/client.ts';
import { ensureTable } from '../dynoxide/ensure-table.ts';
import { startDynoxide } from '../dynoxide/start-dynoxide.ts';
import { createInbox } from '../inbox/inbox.ts';
import { buildCommands } from '../jobs/buildspec.ts';
import { createLocalJobs } from '../jobs/local-jobs.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import type { Ledger } from '../processes/ledger.ts';
import type { Settings } from '../settings/settings.ts';
import { readStream } from '../streams/reader.ts';
import { watchForAlerts } from './alerts.ts';
import { inboxFile, localInstallation } from './installation.ts';
import { jobEnvironment } from './job-environment.ts';
import { assertPortFree, listenOnLoopback } from './listen.ts';
import type { Log } from './log.ts';
import { pages } from './pages.ts';
import { every } from './timer.ts';

const table = 'deployment-console';
const reconcileMs = 5_000;
/** How long the ready line waits for the customers' applications to run again. */
const restoreMs = 4_000;

export interface RunningConsole {
  /** Ends everything in the order that loses nothing. */
  stop(): Promise<void>;
}

/** Starts all parts of the console on this machine; resolves when it can be used. */
export async function startConsole(
  root: string,
  settings: Settings,
  ledger: Ledger,
  log: Log,
): Promise<RunningConsole> {
  const { dataDir, productsDir } = settings;
  const say = (message: string) => log.warn(message);
  await assertPortFree(settings.port, 'PORT');
  await assertPortFree(settings.appsPort, 'APPS_PORT');
  const catalogue = createFolderCatalogue({ dir: productsDir, mode: 'local' });
  for (const { id, unavailable } of await catalogue.list()) {
    if (unavailable) log.info(`Product ${id} cannot be deployed here: ${unavailable}`);
  }

  const [postgres, dynoxide, cognito] = await Promise.all([
    startPostgres({ dataDir, ledger, log: say }),
    startDynoxide({ dataDir, ledger, log: say }),
    startCognito({ dataDir, publicUrl: `http://localhost:${settings.port}`, ledger, log: say }),
  ]);
  const client = dynamoClient(dynoxide);
  await ensureTable(client, table);
  const store = createDynamoStore({ client, table });
  const base = { store, clock: systemClock, ids: ulids() };
  const inbox = createInbox(inboxFile(dataDir), systemClock);
  const alerts = watchForAlerts({ deps: { ...base, notifier: inbox }, log });

  const cluster = await startCluster({
    dataDir,
    appsPort: settings.appsPort,
    postgres,
    images: createImageRegistry({ dir: productsDir }),
    ledger,
    log: (message: string) => log.info(message),
    onHealth: ({ name }, health) => {
      const code = customerOfStack(name);
      if (!code) return;
      alerts.onHealth(code, health);
      recordHealth(store, code, health).catch((error) =>
        log.error(`The health of ${code} was not kept`, { error: String(error) }),
      );
    },
    onAlarm: alerts.onAlarm,
  });
  const address = (code: string) => `http://${code}.localhost:${settings.appsPort}/`;
  const jobs = createLocalJobs({
    dir: join(dataDir, 'jobs'),
    cwd: root,
    commands: await buildCommands(join(root, 'codebuild/buildspec.yml')),
    environment: jobEnvironment({
      root,
      productsDir,
      table,
      dynamoEndpoint: dynoxide.endpoint,
      cluster,
      applicationUrl: address('{code}'),
    }),
    ledger,
    onEnded: (job) =>
      settleJob(base, job).catch((error) => log.error('A job was not settled', { ...job, error: String(error) })),
  });

  const dispatch = { ...base, jobs, limit: settings.maxConcurrentJobs };
  const onError = (error: unknown, { id }: { id: string }) =>
    log.error(`Operation ${id} was not reconciled`, { error: String(error) });
  const stream = readStream({
    client: streamsClient(dynoxide),
    table,
    checkpointFile: join(dataDir, 'dynamodb', 'stream-position.json'),
    onRecords: async (Records) => void (await dispatcher(dispatch)({ Records })),
    log: say,
  });
  const reconciler = every(
    reconcileMs,
    () => reconcileOperations({ ...dispatch, startGraceMs: 2_000, claimGraceMs: 60_000, silenceMs: 45_000, onError }),
    (error) => log.error('The reconciler failed; it tries again', { error: String(error) }),
  );

  const alertReconciler = every(reconcileMs, alerts.reconcile, (error) =>
    log.error('Alerts were not reconciled; it is tried again', { error: String(error) }),
  );

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const api = createApi({
    ...base,
    jobs,
    catalogue,
    fleet: cluster.fleet,
    directory: createCognitoDirectory({
      client: cognitoClient(cognito),
      userPoolId: cognito.userPoolId,
      invitation: 'answer',
    }),
    verifyToken: createTokenVerifier(cognito),
    notifier: inbox,
    inbox,
    settings: {
      mode: 'local',
      version,
      applicationUrl: address,
      installation: localInstallation(dataDir, settings.maxConcurrentJobs),
      eager: true,
    },
    log,
  });
  // Not strict: /cognito/ is /cognito.
  const app = new Hono({ strict: false });
  app.all('/api/*', (context) => api.fetch(context.req.raw, context.env));
  app.get('/amplify_outputs.json', (context) =>
    context.json(amplifyOutputs({ ...cognito, customerUrl: address('{code}') }), 200, { 'Cache-Control': 'no-cache' }),
  );
  app.route('/cognito', cognitoProxy(cognito));
  app.route('/', pages(join(root, 'frontend/dist')));
  const closeServer = await listenOnLoopback(app.fetch, settings.port, 'PORT');
  await Promise.race([cluster.restored, new Promise((resolve) => setTimeout(resolve, restoreMs).unref())]);

  return {
    async stop() {
      await Promise.all([closeServer(), reconciler.stop(), alertReconciler.stop(), stream.stop()]);
      alerts.stop();
      await jobs.close();
      await cluster.close();
      await Promise.all([postgres.stop(), dynoxide.stop(), cognito.stop()]);
    },
  };
}
