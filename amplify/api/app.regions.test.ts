import { describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';

describe('regions', () => {
  it('are listed with their capacity', async () => {
    const { call } = await testConsole();
    const { body } = await call('GET /regions', { as: 'viewer' });
    expect(body).toMatchObject({
      items: [{ code: 'eu-central-1', customers: 0, capacity: 1600, shards: 1, natGateways: 1, updateAvailable: true }],
      nextCursor: null,
    });
  });

  it('are added by an operation', async () => {
    const { call } = await testConsole();
    const answer = await call('POST /regions', { body: { code: 'eu-west-1', name: 'Ireland' } });
    expect(answer).toMatchObject({
      status: 202,
      body: { region: { code: 'eu-west-1', status: 'adding' }, operation: { type: 'region.add', region: 'eu-west-1' } },
    });
    expect((await call('GET /operations?region=eu-west-1')).body.items).toHaveLength(1);
  });

  it.each([
    [{ code: 'mars-1', name: 'Mars' }, 'code'],
    [{ code: 'eu-west-1', name: ' ' }, 'name'],
    [{ code: 'eu-west-1' }, 'name'],
    [{ code: 'eu-west-1', name: 'Ireland', zone: 'a' }, 'zone'],
  ])('refuse %j', async (body, path) => {
    const { call } = await testConsole();
    const answer = await call('POST /regions', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path }] } });
  });

  it.each([[undefined], [{}], [{ natGateways: 2, shards: 3 }]])(
    'are updated by an operation, with the body %j',
    async (body) => {
      const { call, store } = await testConsole();
      const answer = await call('POST /regions/eu-central-1/update', body ? { body } : {});
      expect(answer).toMatchObject({
        status: 202,
        body: { operation: { type: 'region.update', region: 'eu-central-1', cause: 'request' } },
      });
      expect(await store.get('operation', { id: answer.body.operation.id })).toMatchObject({ input: body ?? {} });
      expect((await call('GET /regions')).body.items).toMatchObject([{ status: 'updating', updateAvailable: false }]);
      expect(await call('POST /customers', { body: acme })).toMatchObject({ status: 202 });
    },
  );

  it.each([
    [{ natGateways: 3 }, 'natGateways'],
    [{ shards: 0 }, 'shards'],
    [{ shards: 21 }, 'shards'],
    [{ zone: 'a' }, 'zone'],
  ])('refuse the update %j', async (body, path) => {
    const { call } = await testConsole();
    const answer = await call('POST /regions/eu-central-1/update', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path }] } });
  });

  it('are updated by admins only', async () => {
    const { call } = await testConsole();
    expect(await call('POST /regions/eu-central-1/update', { as: 'operator', body: {} })).toMatchObject({
      status: 403,
    });
  });

  it('stay while customers live there', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme });
    expect(await call('DELETE /regions/eu-central-1')).toMatchObject({ status: 409, body: { code: 'region-in-use' } });
  });

  it('are removed when empty', async () => {
    const { call } = await testConsole();
    const answer = await call('DELETE /regions/eu-central-1');
    expect(answer).toMatchObject({ status: 202, body: { operation: { type: 'region.remove' } } });
  });
});
