import { describe, expect, it } from 'vitest';
import { problemOf } from './testing/answer-body.ts';
import { acme, testConsole } from './testing/console.ts';

const badFields: [string, object, string][] = [
  ['a code that begins with dashes', { ...acme, code: '--all' }, 'code'],
  ['a code with a path', { ...acme, code: '../x' }, 'code'],
  ['a code with a command', { ...acme, code: '$(id)' }, 'code'],
  ['a code in capitals', { ...acme, code: 'ACME' }, 'code'],
  ['a code in other letters', { ...acme, code: 'äcme' }, 'code'],
  ['a code that is too short', { ...acme, code: 'ab' }, 'code'],
  ['a code that is too long', { ...acme, code: 'a'.repeat(31) }, 'code'],
  ['a code that ends in a dash', { ...acme, code: 'acme-' }, 'code'],
  ['a reserved code', { ...acme, code: 'www' }, 'code'],
  ['a code that is a number', { ...acme, code: 7 }, 'code'],
  ['no code', { ...acme, code: undefined }, 'code'],
  ['an empty name', { ...acme, name: '  ' }, 'name'],
  ['a name with control characters', { ...acme, name: 'a\u0007b' }, 'name'],
  ['a name that is too long', { ...acme, name: 'a'.repeat(81) }, 'name'],
  ['an unknown product', { ...acme, product: 'nope' }, 'product'],
  ['a product that is broken', { ...acme, product: 'broken' }, 'product'],
  ['a product from a prototype', { ...acme, product: '__proto__' }, 'product'],
  ['an unknown region', { ...acme, region: 'eu-west-9' }, 'region'],
  ['an unknown version', { ...acme, version: '9.9' }, 'version'],
  ['an unknown size', { ...acme, size: 'huge' }, 'size'],
  ['a size from a prototype', { ...acme, size: 'constructor' }, 'size'],
  ['an e-mail address that is none', { ...acme, adminEmail: 'me' }, 'adminEmail'],
  ['a region that no key can hold', { ...acme, region: 'x'.repeat(60_000) }, 'region'],
  ['a product that no key can hold', { ...acme, product: 'x'.repeat(60_000) }, 'product'],
  ['an unknown field', { ...acme, colour: 'red' }, 'colour'],
  ['a list', [acme], ''],
];

describe('bad input', () => {
  it.each(badFields)('%s', async (_, body, path) => {
    const { call, store } = await testConsole();
    const answer = await call('POST /customers', { body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'validation', status: 400, title: 'Validation' });
    expect(problemOf(answer).errors?.map((error) => error.path)).toContain(path);
    expect(await store.listUnfinished()).toEqual([]);
    expect((await store.listCustomers({ limit: 1 })).items).toEqual([]);
  });

  it('names all the fields that are wrong', async () => {
    const { call } = await testConsole();
    const answer = await call('POST /customers', { body: { code: '-', name: '', region: 'eu-central-1' } });
    const paths = new Set(problemOf(answer).errors?.map((error) => error.path));
    expect([...paths].toSorted()).toEqual(['code', 'name', 'product']);
  });

  it.each(['{', 'null', '"text"', '', '[]', '{"code":'])('refuses the body %j', async (body) => {
    const { call } = await testConsole();
    const answer = await call('POST /customers', { body });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path: '' }] } });
  });

  it.each([String.raw`{"name":"\ud800"}`, String.raw`{"name":{"\udc00x":1}}`])(
    'refuses half a character: %s',
    async (body) => {
      const { call } = await testConsole();
      const answer = await call('PATCH /customers/acme', { body });
      expect(answer).toMatchObject({ status: 400, body: { code: 'validation' } });
    },
  );

  it('takes whole characters beyond the first 65,536', async () => {
    const { call } = await testConsole();
    expect(await call('POST /customers', { body: { ...acme, name: 'Acme 😀' } })).toMatchObject({ status: 202 });
  });

  it('refuses names that no record has', async () => {
    const { call } = await testConsole();
    const long = 'a'.repeat(2_000);
    expect(await call(`GET /customers/${long}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await call(`GET /operations?customer=${long}`)).toMatchObject({
      status: 400,
      body: { code: 'validation', errors: [{ path: 'customer' }] },
    });
  });

  it('refuses a change that changes nothing', async () => {
    const { call } = await testConsole();
    expect(await call('PATCH /customers/acme', { body: {} })).toMatchObject({ status: 400 });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['status=happy', 'status'],
    ['status=online&status=happy', 'status'],
    ['health=fine', 'health'],
    ['cloudType=dedicated', 'cloudType'],
    ['tag==early', 'tag'],
    ['tag=a%20b', 'tag'],
    ['tag=ring=%3Cb%3E', 'tag'],
    ['filter=online', 'filter'],
    ['filter=colour=red', 'filter'],
    ['filter=status=', 'filter'],
    [`filter=name:${'a'.repeat(300)}`, 'filter'],
    ['match=some', 'match'],
    ['sort=price', 'sort'],
    ['sort=--name', 'sort'],
    ['offset=-1', 'offset'],
    ['offset=1.5', 'offset'],
    [Array.from({ length: 51 }, () => 'region=eu').join('&'), 'region'],
    ['cursor=nonsense', 'cursor'],
    [`q=${'a'.repeat(101)}`, 'q'],
  ])('refuses the query %s', async (query, path) => {
    const { call } = await testConsole();
    const answer = await call(`GET /customers?${query}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path }] } });
  });

  it('refuses what is not sent as JSON', async () => {
    const { call } = await testConsole();
    const answer = await call('POST /customers', { body: 'code=acme', headers: { 'Content-Type': 'text/plain' } });
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  });

  it('refuses 2 MB by their announced length', async () => {
    const { call } = await testConsole();
    const body = JSON.stringify({ ...acme, name: 'a'.repeat(2_000_000) });
    const answer = await call('POST /customers', { body, headers: { 'Content-Length': String(body.length) } });
    expect(answer).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('stops reading a body that does not end', async () => {
    const { app } = await testConsole();
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384));
        if (sent > 2_000_000) controller.close();
      },
    });
    const headers = { Authorization: 'Bearer admin', 'Content-Type': 'application/json' };
    const request = new Request('http://localhost/api/customers', { method: 'POST', headers, body, duplex: 'half' });
    expect((await app.request(request)).status).toBe(413);
    expect(sent).toBeLessThan(200_000);
  });
});
