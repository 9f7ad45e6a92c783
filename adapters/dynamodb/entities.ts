import type { Kind } from '@console/core/ports';
import { alarmEntity } from './alarm.ts';
import { alertEntity } from './alert.ts';
import { auditEntity } from './audit.ts';
import { batchEntity } from './batch.ts';
import { batchMembersEntity } from './batch-members.ts';
import { claimEntity } from './claim.ts';
import { costsEntity } from './costs.ts';
import { customerEntity } from './customer.ts';
import { deploymentEntity } from './deployment.ts';
import { idempotencyEntity } from './idempotency.ts';
import { leaseEntity } from './lease.ts';
import { operationEntity } from './operation.ts';
import { poolEntity } from './pool.ts';
import { queueEntity } from './queue.ts';
import type { RecordEntity } from './record-entity.ts';
import { regionEntity } from './region.ts';
import { snapshotEntity } from './snapshot.ts';
import { tokenEntity } from './token.ts';

export const entities: { [K in Kind]: RecordEntity<K> } = {
  customer: customerEntity,
  region: regionEntity,
  pool: poolEntity,
  operation: operationEntity,
  deployment: deploymentEntity,
  queue: queueEntity,
  claim: claimEntity,
  alert: alertEntity,
  alarm: alarmEntity,
  lease: leaseEntity,
  audit: auditEntity,
  idempotency: idempotencyEntity,
  snapshot: snapshotEntity,
  batch: batchEntity,
  batchMembers: batchMembersEntity,
  costs: costsEntity,
  token: tokenEntity,
};
