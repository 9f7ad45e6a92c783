import { join } from 'node:path';
import { installEnvironment } from '@console/adapters/kept-images/install-environment';
import type { Brand } from '@console/core/notices/brand';
import type { LocalCluster } from '../cluster/start-cluster.ts';
import { limits } from '../limits.ts';

interface Source {
  root: string;
  dataDir: string;
  productsDir: string;
  table: string;
  dynamoEndpoint: string;
  cluster: Pick<LocalCluster, 'url' | 'token' | 'endpoint' | 'identity'>;
  applicationUrl: string;
  brand: Brand;
}

/** The environment variables of a job on this machine; on AWS the CodeBuild project sets them. */
export const jobEnvironment = (source: Source): Record<string, string> => ({
  ...installEnvironment(process.env),
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '/',
  TMPDIR: process.env.TMPDIR ?? '/tmp',
  // From Node.js 22 on, a job need not compile what another one has compiled.
  NODE_COMPILE_CACHE: join(source.dataDir, 'compile-cache'),
  JOB_PROGRAM: join(source.root, 'dist/codebuild/main.cjs'),
  TABLE_NAME: source.table,
  PRODUCTS_DIR: source.productsDir,
  DATA_DIR: source.dataDir,
  ...localAccount,
  APPLICATION_URL: source.applicationUrl,
  BRAND: JSON.stringify(source.brand),
  WATCH_MS: String(limits.job.watchMs),
  ROUTE_LEASE_SECONDS: String((limits.functions.routeKeptMs + limits.job.routeCallMs) / 1000),
  PROBE_SECONDS: String(limits.job.probeMs / 1000),
  LOCAL_CLUSTER_URL: source.cluster.url,
  LOCAL_CLUSTER_TOKEN: source.cluster.token,
  TENANT_ENDPOINT_URL: source.cluster.endpoint.url,
  TENANT_ACCESS_KEY_ID: source.cluster.identity.adminCredentials.accessKeyId,
  TENANT_SECRET_ACCESS_KEY: source.cluster.identity.adminCredentials.secretAccessKey,
  TRIGGERS_DIR: join(source.root, 'dist/triggers'),
  // The console's own table.
  AWS_ENDPOINT_URL_DYNAMODB: source.dynamoEndpoint,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  // The AWS SDK would print a notice about Node.js 20 into every log.
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  NODE_NO_WARNINGS: '1',
});

const localAccount = {
  CLUSTER_ACCOUNT: '000000000000',
  DOMAIN_NAME: 'localhost',
  HOSTED_ZONE_ID: 'ZLOCAL',
  NAT_GATEWAYS: '1',
};
