import { queryOptions } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import type { Api } from './client.ts';
import { createPreload } from './preload.ts';
import { createQueryClient } from './query-client.ts';

const greeting = (api: Api) =>
  queryOptions({ queryKey: ['greeting'], queryFn: () => api.ask<{ hello: string }>('/greeting') });

function setUp(token: string | undefined, status = 200) {
  const fetch = vi.fn(async () => new Response(JSON.stringify({ hello: 'world' }), { status }));
  vi.stubGlobal('fetch', fetch);
  const client = createQueryClient();
  return { fetch, client, preload: createPreload(client, { baseUrl: '/api', token: async () => token }) };
}

/** Whatever was about to be asked for has been by then. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

afterEach(() => vi.unstubAllGlobals());

test('what a page will ask for is there before it asks', async () => {
  const { client, preload } = setUp('token');
  preload(greeting);
  await vi.waitFor(() => expect(client.getQueryData(['greeting'])).toEqual({ hello: 'world' }));
});

test('what was read before is left to the page', async () => {
  const { client, preload, fetch } = setUp('token');
  client.setQueryData(['greeting'], { hello: 'again' }, { updatedAt: 1 });
  preload(greeting);
  await turn();
  expect(fetch).not.toHaveBeenCalled();
});

test('nothing is asked for while nobody is signed in', async () => {
  const { preload, fetch } = setUp(undefined);
  preload(greeting);
  await turn();
  expect(fetch).not.toHaveBeenCalled();
});

test('a refusal is left to the page', async () => {
  const { client, preload } = setUp('token', 403);
  preload(greeting);
  await vi.waitFor(() => expect(client.getQueryState(['greeting'])?.status).toBe('error'));
});
