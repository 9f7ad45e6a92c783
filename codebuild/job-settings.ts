import { dirname, join, resolve } from 'node:path';
import { eventBusArn } from '@console/core/configuration/names';
import type { JobSettings } from './deps.ts';
import { isOnOneMachine, type JobEnvironment } from './environment.ts';
import { limits } from './limits.ts';

export const settingsOf = (env: JobEnvironment): JobSettings => ({
  place: isOnOneMachine(env) ? 'local' : 'aws',
  account: env.CLUSTER_ACCOUNT,
  domainName: env.DOMAIN_NAME,
  brand: env.BRAND,
  hostedZoneId: env.HOSTED_ZONE_ID,
  natGateways: env.NAT_GATEWAYS,
  eventBusArn: eventBusOf(env),
  watchMs: env.WATCH_MS,
  inspectMs: env.INSPECT_MS,
  heartbeatMs: limits.heartbeatMs,
  probeSeconds: env.PROBE_SECONDS,
  applicationUrl: (host) => env.APPLICATION_URL.replace('{code}', host),
  triggersDir: resolve(env.TRIGGERS_DIR ?? join(dirname(process.argv[1] ?? ''), '..', 'triggers')),
  accountParameters: env.ACCOUNT_PARAMETERS,
  routeLeaseMs: env.ROUTE_LEASE_SECONDS * 1_000,
  holdMs: env.HOLD_HOURS * 3_600_000,
});

function eventBusOf(env: JobEnvironment): string | undefined {
  if (isOnOneMachine(env) || !env.MANAGEMENT_ACCOUNT || !env.MANAGEMENT_REGION) return undefined;
  return eventBusArn({ managementAccount: env.MANAGEMENT_ACCOUNT, managementRegion: env.MANAGEMENT_REGION });
}
