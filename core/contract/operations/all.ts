import type { z } from 'zod';
import { customerBackup } from './customer-backup.ts';
import { customerCommand, customerCommandInput } from './customer-command.ts';
import { customerCreate, customerCreateInput } from './customer-create.ts';
import { customerDelete, customerDeleteInput } from './customer-delete.ts';
import { customerDiscard } from './customer-discard.ts';
import { customerErase, customerEraseInput } from './customer-erase.ts';
import { customerExport } from './customer-export.ts';
import { customerMove, customerMoveInput } from './customer-move.ts';
import { customerRedeploy } from './customer-redeploy.ts';
import { customerRestart } from './customer-restart.ts';
import { customerResume } from './customer-resume.ts';
import { customerSuspend } from './customer-suspend.ts';
import { customerUpdate, customerUpdateInput } from './customer-update.ts';
import { customerUpload, customerUploadInput } from './customer-upload.ts';
import type { CustomerOperationDefinition, PoolOperationDefinition, RegionOperationDefinition } from './definition.ts';
import { poolAdd, poolAddInput } from './pool-add.ts';
import { poolRemove } from './pool-remove.ts';
import { poolUpdate, poolUpdateInput } from './pool-update.ts';
import { regionAdd, regionAddInput } from './region-add.ts';
import { regionRemove } from './region-remove.ts';
import { regionRemoveSnapshot, regionRemoveSnapshotInput } from './region-remove-snapshot.ts';
import { regionUpdate, regionUpdateInput } from './region-update.ts';

/** Every type of operation. What is asked for in menus stands in this order. */
const all = [
  regionAdd,
  regionUpdate,
  regionRemove,
  regionRemoveSnapshot,
  poolAdd,
  poolUpdate,
  poolRemove,
  customerCreate,
  customerUpdate,
  customerSuspend,
  customerResume,
  customerRestart,
  customerRedeploy,
  customerCommand,
  customerMove,
  customerDiscard,
  customerExport,
  customerErase,
  customerBackup,
  customerUpload,
  customerDelete,
] as const;

type All = (typeof all)[number];
export type OperationType = All['type'];
export type OperationDefinition<T extends OperationType = OperationType> = Extract<All, { type: T }>;
export type CustomerOperationType = Extract<All, { subject: 'customer' }>['type'];
export type RegionOperationType = Extract<All, { subject: 'region' }>['type'];
export type PoolOperationType = Extract<All, { subject: 'pool' }>['type'];

/** Types that one batch may request for many customers. */
export type BulkOperationType = Extract<All, { subject: 'customer'; bulk: true }>['type'];

/** Types whose request only queues the operation. */
export type QueuedOperationType = Extract<All, { request: 'queue' }>['type'];

/** By type; each under its own name. */
export const operations = Object.fromEntries(all.map((definition) => [definition.type, definition])) as unknown as {
  readonly [T in OperationType]: OperationDefinition<T>;
};

export const operationTypes = all.map(({ type }) => type) as [OperationType, ...OperationType[]];

export const isOperationType = (text: string): text is OperationType => Object.hasOwn(operations, text);

/** What a request has to say besides what it is about; the schemas that the API and the command line read it with. */
export const operationInputs = {
  'region.add': regionAddInput,
  'region.update': regionUpdateInput,
  'region.remove-snapshot': regionRemoveSnapshotInput,
  'pool.add': poolAddInput,
  'pool.update': poolUpdateInput,
  'customer.create': customerCreateInput,
  'customer.update': customerUpdateInput,
  'customer.command': customerCommandInput,
  'customer.move': customerMoveInput,
  'customer.erase': customerEraseInput,
  'customer.upload': customerUploadInput,
  'customer.delete': customerDeleteInput,
} as const satisfies Partial<Record<OperationType, z.ZodType>>;

export type OperationInput<T extends OperationType> = T extends keyof typeof operationInputs
  ? z.output<(typeof operationInputs)[T]>
  : undefined;

export const inputSchemaOf = (type: OperationType): z.ZodObject | undefined =>
  (operationInputs as Partial<Record<OperationType, z.ZodObject>>)[type];

export const customerOperation = (type: CustomerOperationType): CustomerOperationDefinition =>
  operations[type] as CustomerOperationDefinition;

export const regionOperation = (type: RegionOperationType): RegionOperationDefinition =>
  operations[type] as RegionOperationDefinition;

export const poolOperation = (type: PoolOperationType): PoolOperationDefinition =>
  operations[type] as PoolOperationDefinition;

export const isCustomerOperation = (type: OperationType): type is CustomerOperationType =>
  operations[type].subject === 'customer';

export const bulkOperationTypes = all.flatMap((definition) =>
  definition.subject === 'customer' && definition.bulk ? [definition.type] : [],
) as [BulkOperationType, ...BulkOperationType[]];

export const isPoolOperation = (type: OperationType): type is PoolOperationType => operations[type].subject === 'pool';
