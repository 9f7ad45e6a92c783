import type { Kind } from '@console/core/ports';
import { auditEntity } from './audit.ts';
import { claimEntity } from './claim.ts';
import { customerEntity } from './customer.ts';
import { idempotencyEntity } from './idempotency.ts';
import { operationEntity } from './operation.ts';
import { queueEntity } from './queue.ts';
import type { RecordEntity } from './record-entity.ts';
import { regionEntity } from './region.ts';

export const entities: { [K in Kind]: RecordEntity<K> } = {
  customer: customerEntity,
  region: regionEntity,
  operation: operationEntity,
  queue: queueEntity,
  claim: claimEntity,
  audit: auditEntity,
  idempotency: idempotencyEntity,
};
