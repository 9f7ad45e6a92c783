import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unchangedImages } from '@console/adapters/catalogue/unchanged-images';
import { createMemoryCustomerSecrets } from '@console/adapters/memory/customer-secrets';
import { createMemoryStore } from '@console/adapters/memory/store';
import { createCustomerInput } from '@console/core/contract/customer';
import type { QueuedOperationType } from '@console/core/contract/operations/all';
import { createCustomer } from '@console/core/customers/create-customer';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { requestOperation } from '@console/core/operations/request-operation';
import { settleJob } from '@console/core/operations/settle-job';
import type {
  BackupEnd,
  BackupRequest,
  Bundle,
  Bundles,
  CatalogueEntry,
  ImportEnd,
  ImportRequest,
  Jobs,
  SnapshotEnd,
  Uploads,
} from '@console/core/ports';
import { containersProduct, type Product } from '@console/core/products/model';
import { addRegion } from '@console/core/regions/add-region';
import { systemClock, ulids } from '@console/core/time';
import type { JobDeps, JobSettings } from '../deps.ts';
import { runJob } from '../job.ts';
import { createMemoryTenants } from './memory-tenants.ts';
import { scriptedCommands } from './scripted-commands.ts';
import { scriptedDiagnosis } from './scripted-diagnosis.ts';
import { scriptedStacks } from './scripted-stacks.ts';

const shop = containersProduct.parse({
  id: 'shop',
  name: 'Shop',
  versions: [{ version: '1', image: 'shop:1' }],
  defaultVersion: '1',
  port: 80,
  healthPath: '/health',
  startupSeconds: 10,
  database: 'postgres',
  sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] } },
});

const acme = { code: 'acme', name: 'Acme', region: 'eu-west-1', product: 'shop' };

export const request = { actor: 'operator@example.com', sourceIp: null };

const shard = (n: number) => ({
  [`Shard${n}ListenerArn`]: `arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/s${n}/1/2`,
  [`Shard${n}DnsName`]: 's.example.com',
  [`Shard${n}ZoneId`]: 'Z1',
  [`Shard${n}FullName`]: `app/s${n}/1`,
  [`Shard${n}SecurityGroupId`]: 'sg-1',
});

const outputs: Record<string, string> = {
  VpcId: 'vpc-1',
  PrivateSubnetIds: 'subnet-1,subnet-2',
  AvailabilityZones: 'eu-west-1a,eu-west-1b',
  ClusterName: 'c',
  ClusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/c',
  DatabaseSubnetGroupName: 'd',
  AlarmTopicArn: 'arn:aws:sns:eu-west-1:111122223333:t',
  HostedZoneId: 'Z2',
  FileSystemId: 'fs-1',
  ...shard(1),
  ...shard(2),
};

/** A table with a region that is ready, jobs that a test runs itself, and an application that answers `status`. */
export async function createInstallation() {
  const store = createMemoryStore();
  const catalogue: { entry: CatalogueEntry } = { entry: { id: 'shop', product: shop } };
  const base = {
    store,
    clock: systemClock,
    ids: ulids(),
    customerSecrets: createMemoryCustomerSecrets(),
    catalogue: { list: async () => [catalogue.entry], get: async () => catalogue.entry },
  };
  const application = { status: 200, onRequest: () => {} };
  const server = createServer((_, response) => {
    application.onRequest();
    response.writeHead(application.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const stacks = scriptedStacks();
  const diagnosis = scriptedDiagnosis();
  const snapshots = {
    made: [] as string[],
    removed: [] as string[],
    end: { id: 'customer-acme-backup' } as SnapshotEnd,
  };
  const registry = { images: unchangedImages };
  const scripted = scriptedCommands();
  const tenants = createMemoryTenants();
  const bundles: { found: Bundle; instead?: Bundles } = { found: { bundle: '/bundle' } };
  const backedUp: { end: BackupEnd; requests: BackupRequest[] } = {
    end: { bytes: 512, tables: 1, rows: 1, files: 0, leftOut: [] },
    requests: [],
  };
  const imported: { end: ImportEnd; requests: ImportRequest[] } = {
    end: { statements: 3, rows: 40, files: 2, leftOut: { owners: 4 }, notes: [] },
    requests: [],
  };
  const lines: string[] = [];
  let jobs = 0;
  /** Whether backups are archives, as on one machine, or snapshots. */
  const here = { withArchives: true };

  const started: Jobs = {
    start: async ({ operationId, attempt }) => ({ jobId: `${operationId}-${attempt}` }),
    status: async () => 'running',
    stop: async () => {},
    log: async () => ({ lines: [], nextCursor: '', done: true }),
  };
  const dispatch = () => dispatchOperations({ ...base, jobs: started, limit: 9 });

  const settings: JobSettings = {
    place: 'aws',
    account: '111122223333',
    domainName: 'example.com',
    brand: {},
    hostedZoneId: 'Z2',
    natGateways: 1,
    watchMs: 5,
    inspectMs: 5,
    heartbeatMs: 20,
    probeSeconds: 0,
    applicationUrl: () => url,
    triggersDir: '/triggers',
    accountParameters: 'all',
    routeLeaseMs: 0,
    holdMs: 3_600_000,
  };
  const surroundings: { current: JobDeps['surroundings'] } = { current: undefined };
  const depsOf = (): JobDeps => ({
    ...base,
    stacks,
    synthesis: () => import('@console/cluster-cdk/synthesize'),
    diagnosis,
    snapshots: {
      ofStack: async () => snapshots.made.at(-1),
      make: async () => snapshots.end,
      remove: async ({ id }) => void snapshots.removed.push(id),
    },
    surroundings: surroundings.current,
    images: registry.images,
    commands: scripted.commands,
    tenants,
    bundles: bundles.instead ?? {
      keep: async ({ product, version }) => `${product.id}-${version}`,
      withBundle: (_, work) => work(bundles.found),
    },
    backups: here.withArchives
      ? {
          async make(request) {
            backedUp.requests.push(request);
            return backedUp.end;
          },
        }
      : undefined,
    imports: {
      async restore(request) {
        imported.requests.push(request);
        return imported.end;
      },
      async putFiles(request) {
        imported.requests.push(request);
        return imported.end;
      },
    },
    jobId: `job-${++jobs}`,
    log: (line) => lines.push(line),
    settings,
  });

  /** Dispatches the operation and runs a job on it to its end. */
  async function run(operationId: string) {
    await dispatch();
    const outcome = await runJob(depsOf(), operationId);
    const operation = await store.get('operation', { id: operationId });
    return { outcome, operation };
  }

  const region = await addRegion(base, request, { code: 'eu-west-1', name: 'Ireland' });
  stacks.outcomes = [{ status: 'CREATE_COMPLETE', outputs }];
  await run(region.operation.id);
  Object.assign(stacks, { current: null, calls: [] });

  return Object.assign(here, {
    base,
    store,
    stacks,
    diagnosis,
    snapshots,
    surroundings,
    registry,
    scripted,
    tenants,
    bundles,
    backedUp,
    imported,
    application,
    lines,
    run,
    /** Another job, after the one that was lost. */
    async takeOver(operationId: string) {
      const lost = await store.get('operation', { id: operationId });
      await settleJob(base, { operationId, jobId: lost?.claimedBy ?? '' });
      return run(operationId);
    },
    depsOf,
    runJobOn: (operationId: string) => runJob(depsOf(), operationId),
    dispatch,
    /** Puts a definition into the catalogue, or what is wrong with it. */
    offer: (next: Product | string) => {
      catalogue.entry = typeof next === 'string' ? { id: 'shop', unavailable: next } : { id: 'shop', product: next };
    },
    remove: async () => {
      const input = { confirm: 'acme', finalSnapshot: false };
      const { operation } = await requestOperation(base, request, 'customer.delete', 'acme', input);
      return run(operation.id);
    },
    create: () => createCustomer(base, request, createCustomerInput.parse(acme)),
    /** From an upload that is ready. */
    createFrom: (uploads: Uploads, fromUpload: string) =>
      createCustomer({ ...base, uploads }, request, createCustomerInput.parse({ ...acme, fromUpload })),
    addRegion: (code: string) => addRegion(base, request, { code, name: code }),
    settings,
    ask: (type: QueuedOperationType, input?: Record<string, unknown>) =>
      requestOperation(base, request, type, 'acme', input),
    customer: () => store.get('customer', { code: 'acme' }),
    close: () => server.close(),
  });
}

export type Installation = Awaited<ReturnType<typeof createInstallation>>;
