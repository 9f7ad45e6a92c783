import { creates } from '@console/adapters/contract/changes';
import { aClaim, aCustomer, anAnswer, anOperation, aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import { createMemoryCustomerSecrets } from '@console/adapters/memory/customer-secrets';
import { createMemoryDirectory } from '@console/adapters/memory/directory';
import { createMemoryStore } from '@console/adapters/memory/store';
import type { AlarmEvent } from '@console/core/alerts/alarm-event';
import { slotKey } from '@console/core/claims/claims';
import type { Health } from '@console/core/contract/customer';
import type { DomainError } from '@console/core/errors';
import type { Admin, Change, FleetTarget, JobStatus, Message, ProcessProblem } from '@console/core/ports';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';
import type { RequestContext } from '@console/core/service';
import { expect, vi } from 'vitest';
import { recordSchemas } from './record-schemas.ts';

export const small = { version: '18.0', size: 'small' };
export const large = { version: '18.0', size: 'large' };

const odoo = sampleProduct({
  id: 'odoo',
  name: 'Odoo',
  versions: [
    { version: '18.0', image: 'odoo:18' },
    { version: '17.0', image: 'odoo:17' },
  ],
  defaultVersion: '18.0',
});

export const request: RequestContext = { actor: 'operator@example.com', sourceIp: '192.0.2.7' };

/** A request whose answer is stored under an idempotency key. */
export const rememberedRequest: RequestContext = {
  ...request,
  remember: (body) => ({ write: 'create', kind: 'idempotency', record: anAnswer({ body }) }),
};

/** The id of the operation that `onlineCustomer` was created by. */
export const creationId = ulidOf(2);

export const onlineCustomer = (change: Partial<CustomerRecord> = {}): CustomerRecord =>
  aCustomer({ status: 'online', health: 'healthy', deployed: small, activeOperationId: null, ...change });

/** The core on a memory store, with fakes of the other ports. The clock stands still unless a test moves it. */
export function setUp() {
  const store = createMemoryStore();
  const commits: string[][] = [];
  store.onChange((changes) => {
    for (const { kind, record } of changes) recordSchemas[kind].parse(record);
  });
  store.onChange((changes) => void commits.push(changes.map(({ write, kind }) => `${write} ${kind}`).sort()));

  const clock = {
    time: Date.parse(timeOf(0)),
    now: () => new Date(clock.time),
    advance: (ms: number): number => {
      clock.time += ms;
      return clock.time;
    },
  };
  let id = 100;
  const sent: Message[] = [];
  const people = new Map<string, Admin>();
  const deps = {
    store,
    clock,
    ids: { next: () => ulidOf(id++) },
    catalogue: {
      list: async () => [{ id: 'odoo', product: odoo }],
      get: async (name: string) => (name === 'odoo' ? { id: name, product: odoo } : undefined),
    },
    jobs: {
      start: vi.fn(async (job: { operationId: string; attempt: number }) => ({ jobId: jobIdOf(job) })),
      status: vi.fn(async (_jobId: string): Promise<JobStatus> => 'running'),
      stop: vi.fn(async (_jobId: string) => {}),
      log: async () => ({ lines: [], nextCursor: '', done: true }),
    },
    customerSecrets: createMemoryCustomerSecrets(),
    directory: createMemoryDirectory({ people, now: clock.now }),
    notifier: {
      notify: vi.fn(async (message: Message) => {
        sent.push(message);
      }),
    },
    fleet: {
      health: vi.fn(async (_target: FleetTarget): Promise<Health> => 'healthy'),
      problem: vi.fn(async (_target: FleetTarget): Promise<ProcessProblem | undefined> => undefined),
    },
    onError: vi.fn(),
    limit: 2,
    startGraceMs: 10_000,
    claimGraceMs: 60_000,
    silenceMs: 30_000,
  };

  return {
    deps,
    store,
    clock,
    people,
    /** The notifications that were taken over. */
    sent,
    /** What each commit wrote, such as `create audit`. */
    commits,
    jobs: deps.jobs,

    /** Stores records as they are. */
    given: (...changes: Change[][]) => store.commit(changes.flat()),
    customer: (code = 'acme') => store.get('customer', { code }),
    region: (code = 'eu-central-1') => store.get('region', { code }),
    pool: (id = 'palette.eu-central-1') => store.get('pool', { id }),
    operation: (operationId: string) => store.get('operation', { id: operationId }),
    claim: (kind: 'code' | 'slot', key: string) => store.get('claim', { kind, key }),
    running: async () => (await store.get('queue', { id: 'operations' }))?.running ?? [],
    /** Newest first. */
    audit: async () => (await store.listAudit({ limit: 100 })).items,
    alerts: async () => (await store.listAlerts({ limit: 100 })).items,
    remembered: async () => (await store.get('idempotency', anAnswer()))?.body,
  };
}

export type Deps = ReturnType<typeof setUp>['deps'];

/** The job that the fake `jobs` start for an attempt. */
export const jobIdOf = ({ operationId, attempt }: { operationId: string; attempt: number }): string =>
  `job ${attempt} of ${operationId}`;

/** A region that is ready, with these customers and their claims. */
export function aRegionWith(...customers: CustomerRecord[]): Change[] {
  return [
    ...creates('region', [aRegion({ customers: customers.length })]),
    ...customers.flatMap((customer) => [
      ...creates('customer', [customer]),
      ...creates('claim', [
        aClaim({ key: customer.code, customerId: customer.id }),
        ...(customer.slot
          ? [aClaim({ kind: 'slot', key: slotKey(customer.region, customer.slot), customerId: customer.id })]
          : []),
      ]),
    ]),
  ];
}

/** An operation of the customer `acme` that waits for its first job. */
export const queuedOperation = (change: Partial<OperationRecord> = {}): OperationRecord =>
  anOperation({ type: 'customer.update', previousStatus: 'online', jobs: [], ...change });

/** An alarm of the customer `acme`, so many minutes after the first of all times. */
export const alarm = (minute: number, change: Partial<AlarmEvent> = {}): AlarmEvent => ({
  active: true,
  source: 'server-errors',
  severity: 'critical',
  title: 'acme answers with errors.',
  reason: 'There were 7.',
  customer: 'acme',
  region: 'eu-central-1',
  runbook: 'server-errors',
  at: timeOf(minute),
  ...change,
});

/** The error that the request was refused with. */
export async function refusal(answer: Promise<unknown>): Promise<DomainError> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'DomainError' });
  return error as DomainError;
}
