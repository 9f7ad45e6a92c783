import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { consoleActions } from '@console/local/cognito/actions';
import { cognitoClient } from '@console/local/cognito/client';
import { installationCredentials } from '@console/local/credentials/installation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttackedConsole, attackedConsole } from './support/console.ts';
import { claimsOf, cognitoPort } from './support/forge-token.ts';
import { cognitoProcess } from './support/processes.ts';

let attacked: AttackedConsole;
let endpoint = '';
let userPoolId = '';
beforeAll(async () => {
  attacked = await attackedConsole();
  endpoint = `http://127.0.0.1:${cognitoPort(attacked.installation.dataDir)}`;
  userPoolId = String(claimsOf(attacked.tokens.admin).iss).split('/').at(-1) ?? '';
});
afterAll(() => attacked?.stop());

async function ask(action: string, headers: Record<string, string> = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${action}`, ...headers },
    body: JSON.stringify({ UserPoolId: userPoolId, Username: 'viewer@example.com', GroupName: 'admin' }),
  });
  return { status: response.status, body: (await response.json()) as { __type?: string } };
}

describe("Cognito's stand-in, asked directly", () => {
  it.each([...consoleActions, 'AdminSetUserPassword'])('refuses %s without a signature', async (action) => {
    expect(await ask(action)).toMatchObject({ status: 403, body: { __type: 'InvalidSignatureException' } });
  });

  it('refuses a signature with an invented access key', async () => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new CognitoIdentityProviderClient({ endpoint, region: 'local', credentials, maxAttempts: 1 });
    const command = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: 'admin@example.com' });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });

  it.each(['AdminConfirmSignUp', 'CreateUserPool'])('does not know %s', async (action) => {
    expect((await ask(action)).status).toBe(404);
  });

  it('lets nobody sign up', async () => {
    expect((await ask('SignUp')).status).toBe(400);
  });

  it('answers who holds the access key, which only the user of the console can read', async () => {
    const { dataDir } = attacked.installation;
    expect(statSync(join(dataDir, 'credentials.json')).mode & 0o777).toBe(0o600);
    const client = cognitoClient({ endpoint, region: 'local', credentials: installationCredentials(dataDir) });
    const command = new AdminGetUserCommand({ UserPoolId: userPoolId, Username: 'admin@example.com' });
    expect((await client.send(command)).Enabled).toBe(true);
  });
});

describe('while Cognito hangs', () => {
  it('every request is answered within seconds', async () => {
    const pid = cognitoProcess(attacked.running.pid);
    process.kill(pid, 'SIGSTOP');
    try {
      const timed = async (path: string, token?: string) => {
        const start = performance.now();
        const response = await fetch(`${attacked.running.url}${path}`, {
          headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        });
        await response.arrayBuffer();
        return { status: response.status, seconds: (performance.now() - start) / 1000 };
      };
      const [page, health, known, directory] = await Promise.all([
        timed('/'),
        timed('/api/health'),
        timed('/api/customers', attacked.tokens.admin),
        timed('/api/admins', attacked.tokens.admin),
      ]);
      expect([page.status, health.status]).toEqual([200, 200]);
      // Whoever was seen in the last minute is known; others cannot be looked up.
      expect([200, 503]).toContain(known.status);
      expect(directory.status).toBe(503);
      for (const { seconds } of [page, health, known, directory]) expect(seconds).toBeLessThan(8);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    for (;;) {
      if ((await attacked.api.call('GET', '/admins')).status === 200) break;
      await pause(100);
    }
  });
});
