import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { ApiClient } from '../console/api.ts';
import { readTodos } from './todo-list.ts';

interface Expected {
  api: ApiClient;
  appsPort: number;
  /** The entries that the application of each customer has confirmed. */
  confirmed: ReadonlyMap<string, string[]>;
}

async function list<T>(api: ApiClient, path: string): Promise<T[]> {
  const { status, body } = await api.call<{ items: T[] }>('GET', path);
  if (status !== 200) throw new Error(`GET ${path} returned ${status}: ${JSON.stringify(body)}`);
  return body.items;
}

/** Retries every operation that failed. Returns no problems. */
export async function retryFailed(api: ApiClient, log: (line: string) => void): Promise<string[]> {
  for (const { id, type, customer, error } of await list<Operation>(api, '/operations?status=failed&limit=100')) {
    log(`Operation ${id} (${type} ${customer}) failed: ${error?.message} Retrying it.`);
    await api.call('POST', `/operations/${id}/retry`);
  }
  return [];
}

/** Operations that have not succeeded, customers that are not online, and confirmed entries that are lost. */
export async function findProblems({ api, appsPort, confirmed }: Expected): Promise<string[]> {
  const operations = await list<Operation>(api, '/operations?limit=100');
  const customers = await list<Customer>(api, '/customers?limit=100');
  const problems = operations
    .filter((operation) => !operation.finishedAt || operation.status === 'failed')
    .map(({ id, status, error }) => `Operation ${id} is ${status}. ${error?.message ?? ''}`);
  for (const [code, entries] of confirmed) {
    const customer = customers.find((one) => one.code === code);
    if (customer?.status !== 'online') problems.push(`${code} is ${customer?.status ?? 'missing'}.`);
    const titles = new Set(await readTodos(appsPort, code));
    const lost = entries.filter((title) => !titles.has(title));
    if (lost.length > 0) problems.push(`${code} lost ${lost.length} of ${entries.length} entries.`);
  }
  return problems;
}
