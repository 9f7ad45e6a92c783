import { expect, it } from 'vitest';
import { startForTest } from '../../../dynoxide/start-for-test.ts';
import { dynamodbTarget, tenantDatabase } from './dynoxide.ts';

it('waits for a database that is started again', async () => {
  const first = await startForTest();
  await first.stop();
  const waiting = tenantDatabase(first.endpoint).call(dynamodbTarget('ListTables'), {});
  const second = await startForTest({ port: first.port });
  expect(await waiting).toMatchObject({ status: 200 });
  await second.stop();
});
