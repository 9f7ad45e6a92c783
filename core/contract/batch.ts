import { z } from 'zod';
import { updateCustomerInput } from './customer.ts';
import { customerFilter } from './customer-search.ts';
import { type BulkOperationType, bulkOperationTypes, inputSchemaOf } from './operations/all.ts';
import { timestamp, ulid } from './text.ts';
import { coded } from './texts/coded.ts';
import { field, ruleMessage } from './texts/fields.ts';

/** How many customers one batch may have, and how many of those left out an answer lists. */
export const batchLimits = { customers: 10_000, listedLeftOut: 500 } as const;

type VerbOf<Type extends string> = Type extends `customer.${infer Verb}` ? Verb : never;

/** What a batch can do: `suspend` for `customer.suspend`. */
export type BatchAction = VerbOf<BulkOperationType>;

export const actionOf = (type: BulkOperationType): BatchAction => type.slice('customer.'.length) as BatchAction;
export const typeOf = (action: BatchAction): BulkOperationType => `customer.${action}`;

export const batchActions = bulkOperationTypes.map(actionOf) as [BatchAction, ...BatchAction[]];
const batchAction = z.enum(batchActions, ruleMessage('no-such-action', { options: batchActions.join(', ') }));

const { version, size } = updateCustomerInput.shape;
const updateManyInput = z
  .strictObject({ version, size })
  .refine((change) => change.version !== undefined || change.size !== undefined, {
    error: ruleMessage('nothing-named', { fields: 'version, size' }),
  });

/** What the action has to be told besides, for all customers alike. Options may be secrets of one customer: not here. */
export const batchInputOf = (action: BatchAction): z.ZodType<Record<string, unknown>> | undefined =>
  action === 'update' ? updateManyInput : inputSchemaOf(typeOf(action));

const stopMost = { min: 1, max: batchLimits.customers };

const fields = z.strictObject({
  action: batchAction.describe('What to do with each of the customers'),
  customers: z
    .array(z.string(ruleMessage('not-text')).max(63, ruleMessage('too-long', { max: 63 })), ruleMessage('not-a-list'))
    .min(1, ruleMessage('empty'))
    .max(batchLimits.customers, ruleMessage('too-many-customers', { max: batchLimits.customers }))
    .optional()
    .describe('The codes of the customers; or `filter`'),
  filter: z
    .strictObject(customerFilter.shape)
    .optional()
    .describe('All customers that `GET /customers` finds with the same parameters; {} for all'),
  input: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What the action needs: {version, size} of an update, {command} of a command'),
  stopAfterFailures: z
    .number(ruleMessage('not-a-number', stopMost))
    .int(ruleMessage('not-whole', stopMost))
    .min(stopMost.min, ruleMessage('out-of-range', stopMost))
    .max(stopMost.max, ruleMessage('out-of-range', stopMost))
    .optional()
    .describe('Start no more customers after this many failures; without it, failures do not stop the batch'),
});

export const createBatchInput = fields.superRefine(({ action, customers, filter, input }, context) => {
  if ((customers === undefined) === (filter === undefined)) {
    const { text } = field('one-of-two', { one: 'customers', other: 'filter' });
    context.addIssue({ code: 'custom', path: ['customers'], message: text });
  }
  const schema = batchInputOf(action);
  if (!schema && input !== undefined) {
    context.addIssue({ code: 'custom', path: ['input'], message: field('no-input', { action }).text });
  }
  for (const { path, message } of schema?.safeParse(input ?? {}).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: ['input', ...path], message });
  }
});
export type CreateBatch = z.input<typeof createBatchInput>;
export type NewBatch = z.output<typeof createBatchInput>;

/** `stopped`: after failures; continued like one that is paused. `cancelling`: what runs comes to its end. */
export const batchStatus = z.enum(['running', 'paused', 'stopped', 'cancelling', 'succeeded', 'failed', 'cancelled']);
export type BatchStatus = z.infer<typeof batchStatus>;

/** Why a customer is left out, or failed. */
const told = {
  code: z.string().describe('A stable word, such as already-suspended'),
  reason: z.string(),
  coded: coded.optional().describe('The reason by code'),
};

export const leftOut = z.object({ customer: z.string(), name: z.string().optional(), ...told });
export type LeftOut = z.infer<typeof leftOut>;

const leftOutList = z.array(leftOut).describe(`Who is left out, and why; at most ${batchLimits.listedLeftOut}`);

export const batchSummary = z.object({
  id: ulid,
  action: z.enum(batchActions),
  input: z.record(z.string(), z.unknown()).optional(),
  status: batchStatus,
  total: z.int().min(0).describe('Customers to act on, without those left out'),
  done: z.int().min(0),
  failed: z.int().min(0),
  cancelled: z.int().min(0).describe('Customers whose operation was canceled'),
  running: z.int().min(0).describe('Customers whose operation is queued or running'),
  waiting: z
    .int()
    .min(0)
    .describe('Customers whose operation is not queued yet; not started, once the batch has ended'),
  leftOutTotal: z.int().min(0),
  stopAfterFailures: z.int().nullable(),
  requestedBy: z.string(),
  requestedAt: timestamp,
  finishedAt: timestamp.nullable(),
});
export type BatchSummary = z.infer<typeof batchSummary>;

export const batch = batchSummary.extend({ leftOut: leftOutList });
export type Batch = z.infer<typeof batch>;

export const batchPreview = z.object({
  action: z.enum(batchActions),
  total: batchSummary.shape.total,
  leftOutTotal: batchSummary.shape.leftOutTotal,
  leftOut: leftOutList,
});
export type BatchPreview = z.infer<typeof batchPreview>;

export const batchCustomerStatus = z.enum(['waiting', 'running', 'done', 'failed', 'cancelled', 'left-out']);
export type BatchCustomerStatus = z.infer<typeof batchCustomerStatus>;

/** One customer of a batch. */
export const batchCustomer = z.object({
  customer: z.string(),
  status: batchCustomerStatus,
  operationId: ulid.optional(),
  ...z.object(told).partial().shape,
});
export type BatchCustomer = z.infer<typeof batchCustomer>;

export const batchCustomerQuery = z.object({ status: batchCustomerStatus.optional() });

export const isBatchEnded = ({ status }: { status: BatchStatus }): boolean =>
  status === 'succeeded' || status === 'failed' || status === 'cancelled';
