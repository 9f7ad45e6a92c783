import { describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';

const headers = { 'Idempotency-Key': 'a-key' };

describe('Idempotency-Key', () => {
  it('gives the first answer again', async () => {
    const { call, store } = await testConsole();
    const first = await call('POST /customers', { body: acme, headers });
    const second = await call('POST /customers', { body: acme, headers });
    expect(first.status).toBe(202);
    expect(first.headers.get('Idempotency-Replayed')).toBeNull();
    expect(second).toMatchObject({ status: 202, body: first.body });
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await store.listUnfinished()).toHaveLength(1);
  });

  it('gives one answer to many requests at the same time, wherever they arrive', async () => {
    const { call, store, deps } = await testConsole();
    const others = await Promise.all(Array.from({ length: 7 }, () => testConsole({}, deps)));
    const calls = [call, ...others.map((other) => other.call)];
    const answers = await Promise.all(calls.map((call) => call('POST /customers', { body: acme, headers })));
    expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(202));
    expect(new Set(answers.map((answer) => answer.body.operation.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('Idempotency-Replayed') === null)).toHaveLength(1);
    expect(await store.listUnfinished()).toHaveLength(1);
    const outcomes = (await call('GET /audit')).body.items.map((entry) => entry.outcome);
    expect(outcomes).toEqual(['accepted']);
  });

  it('remembers a change that needed no operation', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme });
    const body = { name: 'Acme Inc' };
    const first = await call('PATCH /customers/acme', { body, headers });
    await call('PATCH /customers/acme', { body: { name: 'Other' } });
    expect(await call('PATCH /customers/acme', { body, headers })).toMatchObject({ status: 200, body: first.body });
  });

  it('refuses another body with the same key', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme, headers });
    const other = await call('POST /customers', { body: { ...acme, code: 'beta' }, headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('belongs to one person', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme, headers });
    const other = await call('POST /customers', { as: 'operator', body: acme, headers });
    expect(other).toMatchObject({ status: 409, body: { code: 'code-taken' } });
  });

  it('does not remember refusals', async () => {
    const { call } = await testConsole();
    expect((await call('POST /customers', { body: { ...acme, code: '-' }, headers })).status).toBe(400);
    expect((await call('POST /customers', { body: acme, headers })).status).toBe(202);
  });

  it('is forgotten after a day', async () => {
    const { call, clock } = await testConsole();
    await call('POST /regions', { body: { code: 'eu-west-1', name: 'Ireland' }, headers });
    clock.time += 25 * 3_600_000;
    const later = await call('POST /regions', { body: { code: 'eu-west-2', name: 'London' }, headers });
    expect(later.status).toBe(202);
    expect((await call('POST /regions', { body: { code: 'eu-west-2', name: 'London' }, headers })).body).toEqual(
      later.body,
    );
  });

  it.each(['', 'has space', 'x'.repeat(256), 'ümlaut'])('refuses the key %j', async (key) => {
    const { call } = await testConsole();
    const answer = await call('POST /customers', { body: acme, headers: { 'Idempotency-Key': key } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path: 'Idempotency-Key' }] } });
  });
});
