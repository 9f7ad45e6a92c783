import { afterEach, expect, test, vi } from 'vitest';
import { createApi } from './client.ts';
import { ProblemError } from './problem-error.ts';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const problem = (status: number, code: string) =>
  json(status, { type: 'about:blank', title: code, status, detail: `${code}!`, code });

function setUp(...responses: (Response | Error)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    const next = responses.shift();
    if (next instanceof Error) throw next;
    return next ?? json(200, {});
  });
  vi.stubGlobal('fetch', fetch);
  const token = vi.fn(async (refresh?: boolean) => (refresh ? 'new' : 'old'));
  const onUnauthorized = vi.fn();
  return { api: createApi({ baseUrl: '/api/', token, onUnauthorized }), fetch, onUnauthorized };
}
const sent = (fetch: ReturnType<typeof setUp>['fetch'], call = 0) => {
  const [url, init] = fetch.mock.calls[call] ?? [];
  return { url, headers: new Headers(init?.headers), body: init?.body };
};

afterEach(() => vi.unstubAllGlobals());

test('a request carries the token, the query and the key of its intent', async () => {
  const { api, fetch } = setUp(json(202, { ok: true }));
  const answer = await api.ask('/customers', {
    method: 'POST',
    body: { code: 'acme' },
    query: { limit: 10, cursor: undefined },
    idempotencyKey: 'k1',
  });
  expect(answer).toEqual({ ok: true });
  const { url, headers, body } = sent(fetch);
  expect(url).toBe('/api/customers?limit=10');
  expect(headers.get('authorization')).toBe('Bearer old');
  expect(headers.get('idempotency-key')).toBe('k1');
  expect(body).toBe('{"code":"acme"}');
});

test('a token that lapsed is renewed once', async () => {
  const { api, fetch, onUnauthorized } = setUp(problem(401, 'unauthorized'), json(200, { email: 'x' }));
  await expect(api.ask('/me')).resolves.toEqual({ email: 'x' });
  expect(sent(fetch, 1).headers.get('authorization')).toBe('Bearer new');
  expect(onUnauthorized).not.toHaveBeenCalled();
});

test('a fresh token that is not accepted ends the session', async () => {
  const { api, fetch, onUnauthorized } = setUp(problem(401, 'unauthorized'), problem(401, 'unauthorized'));
  await expect(api.ask('/me')).rejects.toMatchObject({ status: 401 });
  expect(onUnauthorized).toHaveBeenCalledOnce();
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('so does a token that API Gateway refuses in messages of its own', async () => {
  const unauthorized = () => json(401, { message: 'Unauthorized' });
  const { api, fetch, onUnauthorized } = setUp(unauthorized(), unauthorized());
  await expect(api.ask('/me')).rejects.toMatchObject({ name: 'ProblemError', status: 401, code: 'http-401' });
  expect(sent(fetch, 1).headers.get('authorization')).toBe('Bearer new');
  expect(onUnauthorized).toHaveBeenCalledOnce();
});

test('a refusal keeps its code, its fields and whether it may pass', async () => {
  const { api } = setUp(
    json(409, {
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'Taken.',
      code: 'code-taken',
      errors: [{ path: 'code', message: 'is taken' }],
    }),
  );
  const error = await api.ask('/customers').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    code: 'code-taken',
    message: 'Taken.',
    errors: [{ path: 'code', message: 'is taken' }],
    passing: false,
  });
});

test("a proxy's page is an error like any other", async () => {
  const { api } = setUp(new Response('<html>Bad gateway</html>', { status: 502 }));
  await expect(api.ask('/regions')).rejects.toMatchObject({ code: 'http-502', passing: true });
});

test('a network that fails is told apart from a refusal', async () => {
  const { api } = setUp(new TypeError('Failed to fetch'));
  await expect(api.ask('/regions')).rejects.toMatchObject({ code: 'unreachable', status: 0, passing: true });
});
