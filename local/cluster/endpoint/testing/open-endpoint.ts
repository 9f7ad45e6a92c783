import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../processes/free-port.ts';
import { Identity } from '../../identity/identity.ts';
import { Endpoint } from '../server.ts';
import { ParameterStore } from '../ssm/parameter-store.ts';
import { ssm } from '../ssm/ssm.ts';
import { sts } from '../sts/sts.ts';

export const region = 'eu-north-1';

/** An endpoint for tests, with STS and Parameter Store, in a temporary folder. */
export async function openEndpoint() {
  const dir = await mkdtemp(join(tmpdir(), 'endpoint-'));
  const messages: string[] = [];
  const log = (message: string) => void messages.push(message);
  const clock = { ahead: 0 };
  const identity = new Identity({
    key: 'a-key',
    admin: { accessKeyId: 'AKIA0000000000000000', secretAccessKey: 'the-secret-of-the-cluster' },
    log,
    now: () => Date.now() + clock.ahead,
  });
  const endpoint = await Endpoint.open({ identity, port: await freePort(), log });
  const parameters = new ParameterStore(dir);
  endpoint.register(sts(identity));
  endpoint.register(ssm(identity, parameters));
  return {
    identity,
    endpoint,
    parameters,
    messages,
    clock,
    dir,
    client: { endpoint: endpoint.url, region, maxAttempts: 1 },
    async close() {
      await endpoint.close();
      await rm(dir, { recursive: true });
    },
  };
}
