import { auditEntry } from '@console/core/contract/audit';
import type { Kind } from '@console/core/ports';
import { alarmRecord, alertRecord } from '@console/core/records/alert';
import { tokenRecord } from '@console/core/records/api-token';
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
import { z } from 'zod';

/** What may be stored: a test fails when a service writes anything else. */
export const recordSchemas: Record<Kind, z.ZodType> = {
  customer: customerRecord.strict(),
  region: regionRecord.strict(),
  pool: poolRecord.strict(),
  operation: operationRecord.strict(),
  deployment: deploymentRecord,
  queue: queueRecord.strict(),
  claim: claimRecord.strict(),
  alert: alertRecord.strict(),
  alarm: alarmRecord.strict(),
  lease: leaseRecord.strict(),
  audit: auditEntry.extend({ rev: z.int() }).strict(),
  idempotency: idempotencyRecord.strict(),
  snapshot: snapshotRecord.strict(),
  batch: batchRecord.strict(),
  batchMembers: batchMembersRecord.strict(),
  costs: costsRecord.strict(),
  token: tokenRecord.strict(),
};
