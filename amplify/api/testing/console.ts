import { createMemoryCustomerSecrets } from '@console/adapters/memory/customer-secrets';
import { createMemoryDirectory } from '@console/adapters/memory/directory';
import { createMemoryStore } from '@console/adapters/memory/store';
import { createMemoryParameters } from '@console/adapters/memory/tenant-parameters';
import { createMemoryUsage } from '@console/adapters/memory/tenant-usage';
import type { Admin, CatalogueEntry, Fleet, Message } from '@console/core/ports';
import { ulids } from '@console/core/time';
import { createApi } from '../app.ts';
import { TokenRefused } from '../auth/token.ts';
import type { ApiDeps, ApiSettings } from '../deps.ts';
import type { BodyOf } from './answer-body.ts';
import { readyRegion, start, todo } from './records.ts';

const people: Admin[] = (['viewer', 'operator', 'admin'] as const).map((role) => ({
  email: `${role}@example.com`,
  role,
  enabled: true,
  invited: false,
  createdAt: start,
}));

const nothing: Pick<ApiDeps, 'jobs' | 'fleet' | 'usage' | 'tenantParameters' | 'customerSecrets'> = {
  tenantParameters: createMemoryParameters(),
  usage: createMemoryUsage(),
  customerSecrets: createMemoryCustomerSecrets(),
  jobs: { log: async () => ({ lines: [], nextCursor: '', done: true }) },
  fleet: {
    health: async () => 'healthy',
    logs: async () => ({ lines: [], nextCursor: '', done: false }),
    metrics: async () => ({ series: [] }),
    schedules: async () => [],
    problem: async () => undefined,
  } satisfies Fleet,
};

const entries: CatalogueEntry[] = [
  { id: 'todo', product: todo },
  { id: 'broken', unavailable: 'products/broken/product.json: port must be a whole number' },
];

interface Call {
  as?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An API on a memory store with a region that is ready. Tokens are the names of roles. */
export async function testConsole(settings: Partial<ApiSettings> = {}, changed: Partial<ApiDeps> = {}) {
  const store = createMemoryStore();
  await store.commit([{ write: 'create', kind: 'region', record: readyRegion }]);
  const clock = { time: Date.parse(start), now: () => new Date(clock.time) };
  const logged: string[] = [];
  const admins = new Map(people.map((admin) => [admin.email, { ...admin }]));
  const sent: Message[] = [];
  const deps: ApiDeps = {
    store,
    clock,
    ids: ulids(),
    ...nothing,
    directory: createMemoryDirectory({ people: admins, now: clock.now }),
    notifier: { notify: async (message) => void sent.push(message) },
    catalogue: {
      list: async () => entries,
      get: async (id) => entries.find((entry) => entry.id === id),
    },
    verifyToken: async (token) => {
      if (token === 'expired') throw new TokenRefused('The sign-in has expired: sign in again.');
      return { username: token, groups: [token] };
    },
    settings: {
      mode: 'local',
      version: '1.2.3',
      applicationUrl: (code) => `http://${code}.localhost:8080/`,
      installation: {
        management: null,
        clusterAccount: 'local',
        domain: 'localhost',
        concurrentJobs: 2,
        notifications: { channel: 'inbox', to: ['inbox'] },
        versions: {},
      },
      ...settings,
    },
    log: { info: () => {}, error: (message, fields) => logged.push(`${message} ${JSON.stringify(fields)}`) },
    ...changed,
  };
  const app = createApi(deps);

  /** `METHOD /path`, below /api. */
  async function call<R extends string>(request: R, { as = 'admin', body, headers = {} }: Call = {}) {
    const [method = '', path = ''] = request.split(' ');
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await app.request(`/api${path}`, {
      method,
      headers: {
        ...(as !== null && { Authorization: `Bearer ${as}` }),
        ...(text !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
    const answer = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson(response) && answer !== '' ? JSON.parse(answer) : undefined) as BodyOf<R>,
    };
  }

  return { app, call, store, clock, admins, logged, sent, deps };
}

const isJson = (response: Response): boolean => response.headers.get('content-type')?.includes('json') ?? false;

export const acme = { code: 'acme', name: 'Acme Ltd', region: 'eu-central-1', product: 'todo' };
