import { creates } from '@console/adapters/contract/changes';
import { aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import type { QueuedOperationType } from '@console/core/contract/operations/all';
import { requestOperation } from '@console/core/operations/request-operation';
import { operationView } from '@console/core/operations/view';
import { describe, expect, it } from 'vitest';
import {
  aRegionWith,
  creationId,
  large,
  onlineCustomer,
  refusal,
  rememberedRequest,
  request,
  setUp,
  small,
} from './set-up.ts';

const deletion = { confirm: 'acme', finalSnapshot: true };

describe('what an operation tells of versions and sizes', () => {
  it.each([
    ['customer.suspend', { before: small, after: small }],
    ['customer.redeploy', { before: small, after: large }],
    ['customer.delete', { before: small, after: null }],
  ] as const)('%s: %j', async (type, spec) => {
    const { deps, given } = setUp();
    await given(aRegionWith(onlineCustomer({ spec: large })));
    const { operation } = await requestOperation(deps, request, type, 'acme', deletion);
    expect(operationView(operation, []).spec).toEqual(spec);
  });

  it('is nothing of a region', async () => {
    const { deps, given } = setUp();
    await given([{ write: 'create', kind: 'region', record: aRegion({ status: 'ready' }) }]);
    const { operation } = await requestOperation(deps, request, 'region.update', 'eu-central-1', { natGateways: 2 });
    expect(operationView(operation, [])).not.toHaveProperty('spec');
  });
});

describe('a request for an operation', () => {
  it('queues it for the customer', async () => {
    const { deps, given, customer, operation } = setUp();
    await given(aRegionWith(onlineCustomer()));
    const answer = await requestOperation(deps, request, 'customer.suspend', 'acme');
    const queued = {
      id: ulidOf(100),
      type: 'customer.suspend',
      customer: 'acme',
      customerId: onlineCustomer().id,
      region: 'eu-central-1',
      status: 'queued',
      progress: {
        done: 0,
        total: 1,
        message: 'Waiting for a job',
        coded: { message: { code: 'waiting-for-job', values: {} } },
      },
      requestedBy: request.actor,
      requestedAt: timeOf(0),
      startedAt: null,
      finishedAt: null,
      attempt: 1,
      lostJobs: 0,
      cause: 'request',
      error: null,
      previousStatus: 'online',
      spec: small,
      specChange: { before: small, after: small },
      product: 'odoo',
      claimedBy: null,
      lastHeartbeatAt: null,
      dispatchedAt: null,
      cancelRequestedAt: null,
      jobs: [],
      rev: 0,
    };
    expect(answer.operation).toEqual(queued);
    expect(await operation(ulidOf(100))).toEqual({ ...queued, rev: 1 });
    expect(await customer()).toMatchObject({
      status: 'suspending',
      activeOperationId: ulidOf(100),
      lastOperationId: ulidOf(100),
      updatedAt: timeOf(0),
    });
  });

  it('queues it for the region', async () => {
    const { deps, given, region, operation } = setUp();
    await given(creates('region', [aRegion()]));
    const { operation: queued } = await requestOperation(deps, request, 'region.remove', 'eu-central-1');
    expect(await operation(queued.id)).toMatchObject({
      type: 'region.remove',
      region: 'eu-central-1',
      previousStatus: 'ready',
    });
    for (const absent of ['customer', 'customerId', 'spec', 'input']) expect(queued).not.toHaveProperty(absent);
    expect(await region()).toMatchObject({ status: 'removing', activeOperationId: queued.id });
  });

  it('is in the audit log under who made it, from where, with what it says', async () => {
    const { deps, given, audit } = setUp();
    await given(aRegionWith(onlineCustomer()));
    const { operation } = await requestOperation(deps, request, 'customer.delete', 'acme', deletion);
    expect(operation.input).toEqual(deletion);
    expect(await audit()).toEqual([
      {
        id: expect.any(String),
        time: timeOf(0),
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'customer.delete',
        operationId: operation.id,
        customer: 'acme',
        region: 'eu-central-1',
        outcome: 'accepted',
        detail: 'with a final snapshot of its database, if it has one',
        coded: { detail: { code: 'with-snapshot', values: {} } },
        rev: 1,
      },
    ]);
  });

  it('says so in the audit log when no snapshot is to be kept', async () => {
    const { deps, given, audit } = setUp();
    await given(aRegionWith(onlineCustomer()));
    await requestOperation(deps, request, 'customer.delete', 'acme', { ...deletion, finalSnapshot: false });
    expect(await audit()).toMatchObject([{ detail: 'without a final snapshot' }]);
  });

  it('has no detail in the audit log when it says nothing', async () => {
    const { deps, given, audit } = setUp();
    await given(aRegionWith(onlineCustomer()));
    await requestOperation(deps, request, 'customer.restart', 'acme');
    const [entry] = await audit();
    expect(entry).toMatchObject({ action: 'customer.restart', detail: '' });
    expect(entry).not.toHaveProperty('coded');
  });

  it('and the answer to it are written in one commit', async () => {
    const { deps, given, commits, remembered } = setUp();
    await given(aRegionWith(onlineCustomer()));
    const answer = await requestOperation(deps, rememberedRequest, 'customer.suspend', 'acme');
    expect(commits.slice(1)).toEqual([['create audit', 'create idempotency', 'create operation', 'replace customer']]);
    expect(await remembered()).toEqual(answer);
  });
});

describe('the spec of a requested operation', () => {
  it.each<[QueuedOperationType, typeof small]>([
    ['customer.redeploy', large],
    ['customer.suspend', small],
    ['customer.restart', small],
    ['customer.delete', small],
  ])('%s of a customer that wants another one than it has: %j', async (type, spec) => {
    const { deps, given } = setUp();
    await given(aRegionWith(onlineCustomer({ spec: large, deployed: small })));
    expect((await requestOperation(deps, request, type, 'acme', deletion)).operation.spec).toEqual(spec);
  });

  it('is the deployed one when a suspended customer is resumed', async () => {
    const { deps, given } = setUp();
    await given(aRegionWith(onlineCustomer({ status: 'suspended', spec: large, deployed: small })));
    expect((await requestOperation(deps, request, 'customer.resume', 'acme')).operation.spec).toEqual(small);
  });
});

describe('a request is refused', () => {
  it.each([
    ['customer.suspend', 'acme', 'Customer "acme" does not exist.'],
    ['region.remove', 'eu-central-1', 'Region "eu-central-1" does not exist.'],
  ] as const)('for %s of what does not exist', async (type, code, message) => {
    const { deps, commits } = setUp();
    const error = await refusal(requestOperation(deps, request, type, code));
    expect(error).toMatchObject({ kind: 'not-found', message, values: { name: code } });
    expect(commits).toEqual([]);
  });

  it('while another operation is in progress, and names it', async () => {
    const { deps, given, commits } = setUp();
    await given(aRegionWith(onlineCustomer({ status: 'updating', activeOperationId: creationId })));
    expect(await refusal(requestOperation(deps, request, 'customer.suspend', 'acme'))).toMatchObject({
      kind: 'conflict',
      code: 'operation-running',
      operationId: creationId,
      values: { subject: 'acme' },
    });
    expect(commits).toHaveLength(1);
  });

  it('when the rules of the type do not allow it', async () => {
    const { deps, given } = setUp();
    await given(aRegionWith(onlineCustomer()));
    expect(await refusal(requestOperation(deps, request, 'customer.resume', 'acme'))).toMatchObject({
      code: 'not-suspended',
      operationId: undefined,
    });
    expect(await refusal(requestOperation(deps, request, 'region.remove', 'eu-central-1'))).toMatchObject({
      code: 'region-in-use',
    });
  });

  it('to delete a customer when the code is not repeated', async () => {
    const { deps, given, customer } = setUp();
    await given(aRegionWith(onlineCustomer()));
    const wrong = { ...deletion, confirm: 'zeta' };
    expect(await refusal(requestOperation(deps, request, 'customer.delete', 'acme', wrong))).toMatchObject({
      kind: 'validation',
      errors: [{ path: 'confirm', coded: { code: 'confirm-other', values: { code: 'acme' } } }],
    });
    expect(await customer()).toMatchObject({ status: 'online' });
  });

  it('when another one was faster', async () => {
    const { deps, given, commits } = setUp();
    await given(aRegionWith(onlineCustomer()));
    const [first, second] = await Promise.allSettled([
      requestOperation(deps, request, 'customer.suspend', 'acme'),
      requestOperation(deps, request, 'customer.restart', 'acme'),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { code: 'operation-running', operationId: ulidOf(100) } });
    expect(commits).toHaveLength(2);
  });
});
