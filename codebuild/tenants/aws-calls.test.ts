import { startAwsServer } from '@console/adapters/aws/testing/aws-server';
import { createSsmParameters } from '@console/adapters/ssm/tenant-parameters';
import { createParameterService } from '@console/adapters/ssm/testing/parameter-service';
import { expect, it } from 'vitest';
import { countStoreCalls } from '../testing/count-store-calls.ts';
import { createPoolInstallation } from '../testing/pool-installation.ts';

const tally = (calls: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const call of calls) counts[call] = (counts[call] ?? 0) + 1;
  return counts;
};

it('a public customer takes few calls of AWS, which docs/adr/0046 adds up', async () => {
  const here = await createPoolInstallation();
  const service = createParameterService();
  const server = await startAwsServer(service);
  const { get, list, put, remove } = createSsmParameters({
    endpoint: server.endpoint,
    credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }),
  });
  Object.assign(here.tenants.parameters, { get, list, put, remove });
  await here.withPool();
  service.calls.length = 0;
  const others: string[] = [];
  const { users, events } = here.tenants;
  const { create } = users;
  users.create = (...all) => {
    others.push('AdminCreateUser', 'AdminGetUser');
    return create(...all);
  };
  const { publish } = events;
  events.publish = (...all) => {
    others.push('PutEvents');
    return publish(...all);
  };
  // On AWS it looks every five seconds, which is later than the end.
  Object.assign(here.settings, { watchMs: 60_000 });
  const { operation } = await here.create('acme');
  const dispatched = countStoreCalls(here.store);
  await here.dispatch();
  const beforeJob = dispatched.splice(0);
  expect(await here.runJobOn(operation.id)).toBe('succeeded');
  expect(tally(beforeJob)).toEqual({ Query: 2, GetItem: 5, TransactWriteItems: 1, PutItem: 1 });
  const { GetItem = 0, PutItem = 0, ...rest } = tally(dispatched);
  // The claim is one, and each report of progress another, of which a slower machine makes more.
  expect(rest).toEqual({ Query: 2, TransactWriteItems: 2 });
  expect(GetItem - PutItem).toBe(14);
  expect(PutItem).toBeLessThanOrEqual(8);
  expect(tally(service.calls)).toEqual({ GetParameter: 1, GetParameters: 3, PutParameter: 11 });
  expect(tally(others)).toEqual({ AdminCreateUser: 1, AdminGetUser: 1, PutEvents: 2 });
  expect(here.stacks.calls).toEqual([]);
  await server.close();
  here.close();
});
