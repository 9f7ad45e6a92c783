import { poolProps, palette as sample } from '@console/cluster-cdk/testing/functions-samples';
import { claimsToTake } from '@console/core/claims/claims';
import type { CustomerOperationType } from '@console/core/contract/operations/all';
import { newOperation } from '@console/core/operations/new';
import { queueOperation } from '@console/core/operations/queue-operation';
import { addPool } from '@console/core/pools/add-pool';
import { updatePool } from '@console/core/pools/update-pool';
import type { FunctionsProduct } from '@console/core/products/model';
import type { CustomerRecord } from '@console/core/records/customer';
import { createInstallation, request } from './installation.ts';
import { at } from './scripted-stacks.ts';

export const palette: FunctionsProduct = { ...(sample as FunctionsProduct), defaultVersion: '1.0.0' };

export const poolId = 'palette.eu-west-1';
export const prefix = `/tenancy/${poolId}/`;
export const sharedTable = 'pool-table';

export const poolOutputs = {
  ApiUrl: 'https://www.palette.example.com/',
  TableName: sharedTable,
  TableArn: `arn:aws:dynamodb:eu-west-1:111122223333:table/${sharedTable}`,
  TableStreamArn: `arn:aws:dynamodb:eu-west-1:111122223333:table/${sharedTable}/stream/1`,
  UserPoolId: 'eu-west-1_pool',
  UserPoolClientId: 'client',
  ParameterPrefix: prefix,
  DeadLetterQueueArn: 'arn:aws:sqs:eu-west-1:111122223333:dead-letters',
  PreTokenFunctionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:pre-token',
  FunctionOnChangeArn: 'arn:aws:lambda:eu-west-1:111122223333:function:on-change',
};

/** An installation whose catalogue offers a product for pools. */
export async function createPoolInstallation() {
  const here = await createInstallation();
  here.offer(palette);
  Object.assign(here.settings, { triggersDir: poolProps.triggers });
  here.bundles.found = { bundle: poolProps.bundle, pages: `${poolProps.bundle}/pages` };
  here.tenants.data.tables.set(sharedTable, []);

  const addThePool = async () => {
    const { operation } = await addPool(here.base, request, { product: 'palette', region: 'eu-west-1' });
    return here.run(operation.id);
  };

  /** A pool that is ready. */
  async function withPool() {
    here.stacks.outcomes = [at('CREATE_COMPLETE'), { status: 'UPDATE_COMPLETE', outputs: poolOutputs }];
    const { operation } = await addThePool();
    if (operation?.status !== 'succeeded') throw new Error(JSON.stringify(operation?.error));
    Object.assign(here.stacks, { current: null, calls: [] });
    here.lines.length = 0;
  }

  /** A customer of the pool whose creation is queued. */
  async function create(code: string, cloudType: 'public' | 'private' = 'public') {
    const { clock, ids } = here.base;
    const now = clock.now().toISOString();
    const spec = { version: '1.0.0', size: 'standard' };
    const id = ids.next();
    const operation = newOperation({
      id: ids.next(),
      type: 'customer.create',
      customer: code,
      customerId: id,
      region: 'eu-west-1',
      requestedBy: request.actor,
      requestedAt: now,
      previousStatus: null,
      spec,
    });
    const customer: CustomerRecord = {
      id,
      code,
      name: code,
      product: 'palette',
      region: 'eu-west-1',
      cloudType,
      pool: poolId,
      spec,
      tags: {},
      notes: '',
      options: {},
      optionSecrets: {},
      deployed: null,
      deploymentId: null,
      release: operation.id,
      adminEmail: `First@${code}.example.com`,
      status: 'creating',
      health: 'unknown',
      activeOperationId: operation.id,
      lastOperationId: operation.id,
      createdAt: now,
      createdBy: request.actor,
      updatedAt: now,
      slot: { shard: 1, priority: 100 + code.length },
      rev: 0,
    };
    await here.store.commit([
      ...claimsToTake(customer, undefined),
      { write: 'create', kind: 'customer', record: customer },
      { write: 'create', kind: 'operation', record: operation },
    ]);
    return { id, operation };
  }

  const customer = (code: string) => here.store.get('customer', { code });

  /** Requests an operation on the customer. */
  async function ask(code: string, type: CustomerOperationType, input?: Record<string, unknown>) {
    const record = await customer(code);
    if (!record) throw new Error(`There is no customer ${code}`);
    const { operation } = await queueOperation(here.base, request, { kind: 'customer', record }, { type, input });
    return operation;
  }

  return {
    ...here,
    addThePool,
    withPool,
    create,
    customer,
    ask,
    updateThePool: (version: string) => updatePool(here.base, request, poolId, { version }),
    pool: () => here.store.get('pool', { id: poolId }),
    parameters: () =>
      Object.fromEntries(
        [...here.tenants.parameters.stored].map(([key, value]) => [key.replace('eu-west-1:', ''), value]),
      ),
  };
}

export type PoolInstallation = Awaited<ReturnType<typeof createPoolInstallation>>;
