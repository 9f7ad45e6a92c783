import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cognitoProxy } from '../../cognito/proxy.ts';
import { type Cognito, invokeAddressFile, startCognito } from '../../cognito/start-cognito.ts';
import { freePort } from '../../processes/free-port.ts';
import { openLedger } from '../../processes/ledger.ts';
import type { UserPoolsServer } from '../user-pools/user-pools.ts';

export interface TestUserPools {
  cognito: Cognito;
  /** What the console serves of it. */
  app: Hono;
  server: UserPoolsServer & { invokeAddressFile: string };
  close(): Promise<void>;
}

/** The server of user pools for tests, in a temporary folder, with its address on a port of its own. */
export async function testUserPools(): Promise<TestUserPools> {
  const dir = await mkdtemp(join(tmpdir(), 'user-pools-'));
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const ledger = await openLedger(join(dir, 'run'));
  const cognito = await startCognito({ dataDir: dir, publicUrl, ledger, log: () => {} });
  const app = new Hono().route('/cognito', cognitoProxy(cognito));
  const web = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  const { endpoint, credentials } = cognito;
  return {
    cognito,
    app,
    server: { endpoint, credentials, issuer: `${publicUrl}/cognito`, invokeAddressFile: invokeAddressFile(dir) },
    async close() {
      web.close();
      await cognito.stop();
      await rm(dir, { recursive: true });
    },
  };
}
