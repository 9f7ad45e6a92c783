import type { Page } from '@console/core/contract/list';
import { describe, expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';

/** Lists that mostly fit on one page. */
const lists = ['/regions', '/products', '/admins'] as const;

async function filled() {
  const { call } = await testConsole();
  for (const code of ['us-east-1', 'eu-west-1']) await call('POST /regions', { body: { code, name: code } });
  return call;
}

describe.each(lists)('GET %s', (path) => {
  it('gives the same items by pages of one as at once', async () => {
    const call = await filled();
    const { items } = (await call(`GET ${path}`)).body;
    const byPages: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: Page<unknown> } = await call(`GET ${path}?limit=1${cursor && `&cursor=${cursor}`}`);
      expect(body.items).toHaveLength(1);
      byPages.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(byPages).toEqual(items);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=zzz'])('refuses %s', async (query) => {
    const call = await filled();
    expect(await call(`GET ${path}?${query}`)).toMatchObject({ status: 400, body: { code: 'validation' } });
  });
});
