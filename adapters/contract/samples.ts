import type { Kind, RecordOf } from '@console/core/ports';
import type { KeyOf } from '@console/core/ports/store';
import { alarmRecord, alertRecord } from '@console/core/records/alert';
import { tokenRecord } from '@console/core/records/api-token';
import { auditRecord } from '@console/core/records/audit';
import { batchMembersRecord, batchRecord } from '@console/core/records/batch';
import { claimRecord } from '@console/core/records/claim';
import { costsRecord } from '@console/core/records/costs';
import { customerRecord } from '@console/core/records/customer';
import { deploymentRecord } from '@console/core/records/deployment';
import { idempotencyRecord } from '@console/core/records/idempotency';
import { leaseRecord } from '@console/core/records/lease';
import { operationRecord, queueRecord } from '@console/core/records/operation';
import { poolRecord } from '@console/core/records/pool';
import { regionRecord } from '@console/core/records/region';
import { snapshotRecord } from '@console/core/records/snapshot';
import type { z } from 'zod';
import {
  aBatch,
  aClaim,
  aCustomer,
  aDeployment,
  aLease,
  anAlarm,
  anAlert,
  anAnswer,
  anEntry,
  anOperation,
  aPool,
  aQueue,
  aRegion,
  aSnapshot,
  aToken,
  someCosts,
  someMembers,
  timeOf,
  ulidOf,
} from './records.ts';

interface Sample<K extends Kind> {
  kind: K;
  schema: z.ZodObject;
  key: KeyOf[K];
  /** Has a value in every field of its schema. */
  record: RecordOf[K];
  /** The same record with something else in it. */
  changed: RecordOf[K];
}

type Samples = { [K in Kind]: Omit<Sample<K>, 'kind' | 'changed'> & { change: Partial<RecordOf[K]> } };

const coded = { code: 'a-code', values: { name: 'Acme', count: 2 } };

const byKind: Samples = {
  customer: {
    schema: customerRecord,
    key: { code: 'acme' },
    record: aCustomer({
      deployed: { version: '17.0', size: 'large' },
      deploymentId: ulidOf(1),
      pool: 'palette.eu-central-1',
      children: 2,
      account: {
        masterAccountId: ulidOf(7),
        addresses: [{ city: 'Berlin' }],
        technicalUser: { email: 'ada@example.com' },
        licenses: [],
        licensesAt: timeOf(0),
      },
      routeSlots: [{ shard: 1, priority: 2 }],
      restoredFrom: { snapshot: 'snapshot-1', username: 'app_acme' },
      importedFrom: { upload: ulidOf(9) },
    }),
    change: { status: 'online', deployed: { version: '18.0', size: 'small' } },
  },
  region: {
    schema: regionRecord,
    key: { code: 'eu-central-1' },
    record: aRegion({
      activeOperationId: ulidOf(1),
      slotless: 4,
      pools: 1,
      natGateways: 1,
      template: '0123456789ab',
      usage: { 'fargate-vcpu': 0.25 },
      quotas: { values: { 'rds-instances': 40 }, readAt: timeOf(0) },
    }),
    change: { customers: 3, outputs: {} },
  },
  pool: {
    schema: poolRecord,
    key: { id: 'palette.eu-central-1' },
    record: aPool({ activeOperationId: ulidOf(2), deploymentId: ulidOf(3) }),
    change: { customers: 3, deployed: null },
  },
  operation: {
    schema: operationRecord,
    key: { id: anOperation().id },
    record: anOperation({
      startedAt: timeOf(1),
      finishedAt: timeOf(2),
      error: {
        code: 'resource-failed',
        message: 'It does not start.',
        resource: 'Service',
        hint: 'Look at its log.',
        coded: { message: coded, hint: coded },
      },
      previousStatus: 'online',
      input: { finalSnapshot: true },
      pool: 'palette.eu-central-1',
      after: ulidOf(1),
      batch: ulidOf(8),
      result: { file: 'acme.zip', items: 3 },
      snapshot: 'customer-acme-snapshot-1',
      claimedBy: 'job-1',
      lastHeartbeatAt: timeOf(1),
      dispatchedAt: timeOf(1),
      cancelRequestedAt: timeOf(1),
      product: 'odoo',
      specChange: { before: null, after: { version: '18.0', size: 'small' } },
      changedOptions: ['language'],
      phases: [{ phase: 'database', at: timeOf(1) }],
      untold: {
        type: 'Account Provisioning Completed',
        time: timeOf(2),
        detail: {
          eventId: `${ulidOf(2)}.completed`,
          accountId: ulidOf(1),
          name: 'Acme',
          cloudType: 'public',
          product: 'palette',
          region: 'eu-central-1',
          operationId: ulidOf(2),
          tableName: null,
        },
      },
    }),
    change: { status: 'running', jobs: [], input: { finalSnapshot: false } },
  },
  deployment: {
    schema: deploymentRecord,
    key: { id: ulidOf(2) },
    record: aDeployment({
      pool: 'palette.eu-central-1',
      options: { language: 'en_US', workers: 2, demo: false },
      optionSecrets: {
        token: { arn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:a', key: 'token', version: 'v1' },
      },
    }),
    change: { options: {} },
  },
  queue: { schema: queueRecord, key: { id: 'operations' }, record: aQueue(), change: { running: [] } },
  claim: {
    schema: claimRecord,
    key: { kind: 'code', key: 'acme' },
    record: aClaim({ pool: 'palette.eu-central-1', expiresAt: '2026-02-01T00:00:00.000Z' }),
    change: { expiresAt: null },
  },
  alert: {
    schema: alertRecord,
    key: { id: anAlert().id },
    record: anAlert({
      coded: { title: coded, reason: coded },
      pool: 'palette.eu-central-1',
      operationId: ulidOf(2),
      acknowledgedBy: 'operator@example.com',
      acknowledgedAt: timeOf(1),
      resolvedAt: timeOf(2),
    }),
    change: { state: 'resolved', resolvedAt: timeOf(60) },
  },
  alarm: { schema: alarmRecord, key: { id: anAlarm().id }, record: anAlarm(), change: { alertId: null } },
  lease: { schema: leaseRecord, key: { id: 'admins' }, record: aLease(), change: { holder: null } },
  audit: {
    schema: auditRecord,
    key: { id: anEntry().id },
    record: anEntry({
      sourceIp: '192.0.2.1',
      region: 'eu-central-1',
      pool: 'palette.eu-central-1',
      operationId: ulidOf(2),
      person: 'owner@example.com',
      batch: ulidOf(8),
      token: 'Nightly report',
    }),
    change: { detail: 'without a final snapshot' },
  },
  idempotency: {
    schema: idempotencyRecord,
    key: { actor: 'operator@example.com', key: 'Key-1' },
    record: anAnswer(),
    change: { body: null },
  },
  snapshot: {
    schema: snapshotRecord,
    key: { id: aSnapshot().id },
    record: aSnapshot(),
    change: { customerName: 'Acme AG' },
  },
  batch: {
    schema: batchRecord,
    key: { id: aBatch().id },
    record: aBatch({
      input: { version: '18.0' },
      stopAfterFailures: 2,
      cancelledBy: 'operator@example.com',
      finishedAt: timeOf(2),
    }),
    change: { status: 'cancelled', running: [] },
  },
  batchMembers: {
    schema: batchMembersRecord,
    key: { batch: aBatch().id, chunk: 0 },
    record: someMembers(),
    change: { members: [] },
  },
  costs: {
    schema: costsRecord,
    key: { id: someCosts().id },
    record: someCosts({ next: ulidOf(1) }),
    change: { tenants: {} },
  },
  token: {
    schema: tokenRecord,
    key: { id: aToken().id },
    record: aToken({ products: ['odoo'], lastUsedAt: timeOf(3) }),
    change: { lastUsedAt: timeOf(9) },
  },
};

/** A record of each kind. */
export const samples: readonly Sample<Kind>[] = Object.entries(byKind).map(
  ([kind, { change, ...sample }]) => ({ ...sample, kind, changed: { ...sample.record, ...change } }) as Sample<Kind>,
);
