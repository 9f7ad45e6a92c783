import {
  actionOf,
  type Batch,
  type BatchCustomer,
  type BatchCustomerStatus,
  type BatchPreview,
  type BatchSummary,
  batchLimits,
  batchSummary,
  type LeftOut,
} from '../contract/batch.ts';
import type { Store } from '../ports.ts';
import type { BatchMember, BatchRecord } from '../records/batch.ts';
import { pickFields } from '../records/view.ts';
import { membersOf } from './members.ts';
import type { Plan } from './plan.ts';
import { waitingOf } from './transitions.ts';

/** A batch as lists show it. */
export const batchSummaryView = (record: BatchRecord): BatchSummary => ({
  ...pickFields(batchSummary, record),
  action: actionOf(record.type),
  running: record.running.length,
  waiting: waitingOf(record),
  leftOutTotal: record.leftOut,
});

/** A batch as the API shows it. */
export const batchView = (record: BatchRecord, members: readonly BatchMember[]): Batch => ({
  ...batchSummaryView(record),
  leftOut: listed(members),
});

export const previewView = ({ type, total, leftOut, members }: Plan): BatchPreview => ({
  action: actionOf(type),
  total,
  leftOutTotal: leftOut,
  leftOut: listed(members),
});

const listed = (members: readonly BatchMember[]): LeftOut[] =>
  members.flatMap(leftOutView).slice(0, batchLimits.listedLeftOut);

const leftOutView = ({ customer, name, outcome, refusal }: BatchMember): LeftOut[] =>
  outcome === 'left-out' && refusal ? [{ customer, ...(name !== undefined && { name }), ...refusal }] : [];

/** The members that are left out, as many as an answer lists. */
export async function readLeftOut(store: Store, batch: BatchRecord): Promise<BatchMember[]> {
  const found: BatchMember[] = [];
  if (batch.leftOut === 0) return found;
  for await (const [, member] of membersOf(store, batch)) {
    if (member.outcome === 'left-out') found.push(member);
    if (found.length === Math.min(batch.leftOut, batchLimits.listedLeftOut)) break;
  }
  return found;
}

/** A page of the customers of a batch, in the order of their turns. */
export async function readMembers(
  store: Store,
  batch: BatchRecord,
  { from, limit, status }: { from: number; limit: number; status?: BatchCustomerStatus | undefined },
): Promise<{ items: BatchCustomer[]; next: number | null }> {
  const running = new Map(batch.running.map(({ member, operationId }) => [member, operationId]));
  const items: BatchCustomer[] = [];
  for await (const [place, member] of membersOf(store, batch, from)) {
    const shown = memberView(member, running.get(place));
    if (status !== undefined && shown.status !== status) continue;
    if (items.length === limit) return { items, next: place };
    items.push(shown);
  }
  return { items, next: null };
}

function memberView({ customer, outcome, operationId, refusal }: BatchMember, runs: string | undefined): BatchCustomer {
  const operation = operationId ?? runs;
  return {
    customer,
    status: outcome ?? (runs === undefined ? 'waiting' : 'running'),
    ...(operation !== undefined && { operationId: operation }),
    ...refusal,
  };
}
