import { type ApiClient, frankfurt } from '../../test/console/api.ts';

/** Creates a customer, and returns the main pages, which then have a log and an audit trail to show. */
export async function createMainPages(api: ApiClient): Promise<{ name: string; path: string }[]> {
  await api.runOperation('POST', '/regions', frankfurt);
  const acme = { code: 'acme', name: 'Acme', region: frankfurt.code, product: 'todo' };
  const { id } = await api.runOperation('POST', '/customers', acme);
  return [
    { name: 'dashboard', path: '/' },
    { name: 'customers', path: '/customers' },
    { name: 'customer', path: '/customers/acme' },
    { name: 'operation', path: `/operations/${id}` },
    { name: 'operations', path: '/operations' },
    { name: 'audit log', path: '/audit' },
  ];
}
