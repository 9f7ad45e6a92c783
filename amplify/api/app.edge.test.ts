import { conflict, DomainError } from '@console/core/errors';
import { ConditionFailed } from '@console/core/ports';
import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';
import { readyRegion } from './testing/records.ts';

describe('the edge of the API', () => {
  it('answers that it is there', async () => {
    const { call } = await testConsole();
    const answer = await call('GET /health', { as: null });
    expect(answer).toMatchObject({ status: 200, body: { status: 'ok', mode: 'local', version: '1.2.3' } });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each(['GET /nothing', 'POST /me/nothing', 'GET /customers/', 'GET /', 'OPTIONS /nothing'])(
    '%s: there is no such route',
    async (request) => {
      const { call } = await testConsole();
      const answer = await call(request);
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    },
  );

  it('says which methods there are', async () => {
    const { call } = await testConsole();
    const answer = await call('PUT /customers/acme');
    expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(answer.headers.get('Allow')).toBe('GET, PATCH, DELETE, HEAD, OPTIONS');
    const options = await call('OPTIONS /customers', { as: null });
    expect(options.status).toBe(204);
    expect(options.headers.get('Allow')).toBe('GET, POST, HEAD, OPTIONS');
  });

  it('answers HEAD like GET, without the body', async () => {
    const { call } = await testConsole();
    expect(await call('HEAD /customers')).toMatchObject({ status: 200, body: undefined });
    expect((await call('HEAD /customers', { as: null })).status).toBe(401);
  });

  it('shows products, and why one cannot be deployed', async () => {
    const { call } = await testConsole();
    const { body } = await call('GET /products', { as: 'viewer' });
    expect(body.items).toMatchObject([
      { id: 'broken', unavailable: expect.stringContaining('port') },
      { id: 'todo', versions: ['1.0', '2.0'], defaultVersion: '1.0' },
    ]);
  });

  it.each([
    [
      conflict('region-not-ready', { region: 'eu-west-1', status: 'adding' }, { operationId: 'op' }),
      409,
      { code: 'region-not-ready', operationId: 'op' },
    ],
    [new DomainError('forbidden', 'last-admin', 'No.'), 403, { code: 'last-admin' }],
    [new DomainError('unavailable', 'busy', 'Later.'), 503, { code: 'busy' }],
    [new ConditionFailed({ write: 'check', kind: 'region', record: readyRegion }), 409, { code: 'changed-meanwhile' }],
  ])('translates %s', async (error, status, problem) => {
    const { call, store } = await testConsole();
    store.listRegions = () => Promise.reject(error);
    const answer = await call('GET /regions');
    expect(answer).toMatchObject({ status, body: { status, ...problem } });
    expect(answer.headers.get('Retry-After')).toBe(status === 503 ? '2' : null);
  });

  it('keeps to itself what nobody foresaw', async () => {
    const { call, store, logged } = await testConsole();
    store.listRegions = () => Promise.reject(new Error('password is hunter2'));
    const answer = await call('GET /regions');
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(answer.body)).not.toContain('hunter2');
    const id = answer.headers.get('X-Request-Id') ?? 'none';
    expect(problemOf(answer).detail).toContain(id);
    expect(logged).toEqual([expect.stringMatching(new RegExp(`${id}.*hunter2.*at `))]);
  });

  it('makes those wait who ask too fast', async () => {
    const rates = {
      address: { perSecond: 100, burst: 100 },
      reads: { perSecond: 1, burst: 3 },
      changes: { perSecond: 1, burst: 1 },
    };
    const { call, clock } = await testConsole({ rates });
    for (let i = 0; i < 3; i++) expect((await call('GET /regions')).status).toBe(200);
    const tooFast = await call('GET /regions');
    expect(tooFast).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(tooFast.headers.get('Retry-After')).toBe('1');
    expect((await call('GET /regions', { as: 'viewer' })).status).toBe(200);
    expect((await call('POST /customers', { body: acme })).status).toBe(202);
    expect((await call('POST /customers', { body: acme })).status).toBe(429);
    clock.time += 1_000;
    expect((await call('GET /regions')).status).toBe(200);
  });

  it('limits addresses before it asks who is there', async () => {
    const rate = { perSecond: 1, burst: 2 };
    const { call } = await testConsole({ rates: { address: rate, reads: rate, changes: rate } });
    for (let i = 0; i < 2; i++) expect((await call('GET /me', { as: null })).status).toBe(401);
    expect((await call('GET /me', { as: null })).status).toBe(429);
  });

  it('lets a burst of 50 pass', async () => {
    const { call } = await testConsole();
    const codes = Array.from({ length: 50 }, (_, index) => `customer-${index}`);
    const answers = await Promise.all(codes.map((code) => call('POST /customers', { body: { ...acme, code } })));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
  });
});
