import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger } from '../../processes/ledger.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { AssetStore } from '../assets/asset-store.ts';
import type { FunctionDefinition } from '../functions/definition.ts';
import type { RoleCredentials } from '../functions/environment.ts';
import { Functions } from '../functions/functions.ts';
import { FunctionPlaces } from '../functions/places.ts';
import { sharedUser } from '../isolation/isolation.ts';
import { LogStore } from '../logs/log-store.ts';

/** Credentials that nothing checks. */
const anyCredentials: RoleCredentials = {
  issueFor: () => ({
    accessKeyId: 'local',
    secretAccessKey: 'local',
    sessionToken: 'local',
    expiration: '9999-12-31T00:00:00.000Z',
  }),
};

/** Functions for tests, as real processes. */
export async function testFunctions() {
  const dir = realpathSync(await temporaryFolder());
  mkdirSync(join(dir, 'homes'));
  const logs = new LogStore(join(dir, 'logs'));
  const ledger = await openLedger(join(dir, 'run'));
  const assets = new AssetStore(join(dir, 'assets'));
  const places = new FunctionPlaces({
    dir,
    isolation: sharedUser,
    ledger,
    credentials: anyCredentials,
    endpointUrl: () => undefined,
  });
  const functions = new Functions({ places, logs });
  return {
    dir,
    ledger,
    assets,
    functions,
    /** Defines a function by its program, of which `exports.handler` is called. Its ARN. */
    define(name: string, program: string, more: Partial<FunctionDefinition> = {}): string {
      const arn = `arn:aws:lambda:eu-central-1:000000000000:function:${name}`;
      functions.set({
        arn,
        name,
        stack: { region: 'eu-central-1', name: 'pool-palette' },
        version: '$LATEST',
        runtime: 'nodejs22.x',
        handler: 'index.handler',
        memoryMiB: 256,
        timeoutMs: 10_000,
        environment: {},
        role: 'arn:aws:iam::000000000000:role/function',
        logGroup: '/functions',
        code: assets.inline('index.js', program),
        ...more,
      });
      return arn;
    },
    log: () => logs.group('eu-central-1', '/functions').read(),
    async close() {
      await functions.close();
      logs.close();
    },
  };
}
