import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '@console/core/configuration/model';
import type { BuildOutput } from '../build-output.ts';

export const configuration: Configuration = {
  managementAccount: '111111111111',
  managementRegion: 'eu-central-1',
  clusterAccount: '222222222222',
  domainName: 'apps.example.com',
  brand: {},
  hostedZoneId: 'Z0123456789ABCDEFGHIJ',
  alertEmails: ['on-call@example.com', 'second@example.com'],
  adminEmail: 'admin@example.com',
  accountParameters: 'all',
  maxConcurrentJobs: 5,
  quotas: { 'rds-clusters': 120 },
  natGateways: 1,
  logRetentionDays: 90,
};

const functions = ['dispatcher', 'settle', 'reconcile', 'alerts', 'worker', 'api'];

/** Placeholders for the output of the build, where only the templates matter. The caller removes the folder. */
export function placeholders(): { built: BuildOutput; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'deployment-console-built-'));
  const built = { lambda: join(folder, 'lambda'), job: join(folder, 'job') };
  for (const path of [...functions.map((name) => join(built.lambda, name)), built.job]) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.mjs'), 'export const handler = () => {};\n');
  }
  return { built, folder };
}
