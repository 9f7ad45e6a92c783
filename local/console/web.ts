import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createCognitoDirectory } from '@console/adapters/cognito/directory';
import { createLocalClusterSecrets } from '@console/adapters/local-cluster/customer-secrets';
import { createExportFolder, exportsFolder } from '@console/adapters/tenant-exports/folder';
import { createApi } from '@console/amplify/api/app';
import { createTokenVerifier } from '@console/amplify/api/auth/verify-token';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { LocalCluster } from '../cluster/start-cluster.ts';
import { amplifyOutputs } from '../cognito/amplify-outputs.ts';
import { cognitoClient } from '../cognito/client.ts';
import { cognitoProxy } from '../cognito/proxy.ts';
import type { Cognito } from '../cognito/start-cognito.ts';
import type { SpaceWatch } from '../disk/space.ts';
import { listenOnLoopback } from '../http/listen.ts';
import { loopbackAndApplications, loopbackOnly } from '../http/loopback-only.ts';
import type { LocalJobs } from '../jobs/local-jobs.ts';
import type { ConsoleContext } from './context.ts';
import type { ControlPlane } from './control-plane.ts';
import { applicationUrl } from './hosting.ts';
import { localInstallation } from './installation.ts';
import { pages } from './pages.ts';
import type { Services } from './services.ts';
import { tenantsOf } from './tenants.ts';

interface Uses {
  services: Services;
  cognito: Cognito;
  cluster: LocalCluster;
  jobs: LocalJobs;
  controlPlane: Pick<ControlPlane, 'wake'>;
  space: Pick<SpaceWatch, 'shortage'>;
}

/** Serves the API, the sign-in and the pages on one port. Returns a function that stops it. */
export function serveWeb(context: ConsoleContext, uses: Uses): Promise<() => Promise<void>> {
  const { root, settings } = context;
  const { cognito } = uses;
  const api = openApi(context, uses);
  const outputs = amplifyOutputs({
    ...cognito,
    customerUrl: applicationUrl(settings.appsPort, '{code}'),
    brand: settings.brand,
  });
  // Not strict: /cognito/ is /cognito.
  const app = new Hono<{ Bindings: HttpBindings }>({ strict: false });
  const forSignIn = loopbackAndApplications(settings.appsPort);
  app.use((context, next) =>
    /^\/cognito(\/|$)/.test(context.req.path) ? forSignIn(context, next) : loopbackOnly(context, next),
  );
  app.all('/api/*', (request) => api.fetch(request.req.raw, request.env));
  app.get('/amplify_outputs.json', (request) => request.json(outputs, 200, { 'Cache-Control': 'no-cache' }));
  app.route('/cognito', cognitoProxy(cognito));
  app.route('/', pages(join(root, 'frontend/dist')));
  const serverFor = (hostname: string) => createAdaptorServer({ fetch: app.fetch, hostname }) as Server;
  return listenOnLoopback(serverFor, settings.port, 'PORT');
}

function openApi(
  { root, settings, log }: ConsoleContext,
  { services, cognito, cluster, jobs, controlPlane, space }: Uses,
) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return createApi({
    ...services,
    jobs,
    fleet: cluster.fleet,
    ...tenantsOf(cluster),
    mails: cluster.mails,
    backupFiles: cluster.backupFiles,
    uploads: cluster.uploads,
    exportFiles: createExportFolder(exportsFolder(settings.dataDir)),
    customerSecrets: createLocalClusterSecrets(cluster),
    spaceShortage: space.shortage,
    directory: createCognitoDirectory({
      client: cognitoClient(cognito),
      userPoolId: cognito.userPoolId,
      invitation: 'response',
    }),
    verifyToken: createTokenVerifier(cognito),
    settings: {
      mode: 'local',
      version,
      applicationUrl: (code) => applicationUrl(settings.appsPort, code),
      installation: localInstallation(settings.dataDir, settings.maxConcurrentJobs),
      eager: true,
    },
    log,
    onAccepted: controlPlane.wake,
  });
}
