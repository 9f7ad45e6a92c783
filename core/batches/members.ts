import type { Store } from '../ports.ts';
import { type BatchMember, type BatchMembersRecord, type BatchRecord, chunkSize } from '../records/batch.ts';

/** How many members a batch has, with those left out. */
export const sizeOf = ({ total, leftOut }: Pick<BatchRecord, 'total' | 'leftOut'>): number => total + leftOut;

export const chunkOf = (member: number): number => Math.floor(member / chunkSize);

/** @throws Error when it was never written: the record of a batch is written after its chunks */
export async function readChunk(store: Store, batch: string, chunk: number): Promise<BatchMembersRecord> {
  const found = await store.get('batchMembers', { batch, chunk });
  if (!found) throw new Error(`Chunk ${chunk} of batch ${batch} is missing.`);
  return found;
}

/** The chunk with one of its members changed. */
export function withMember(
  chunk: BatchMembersRecord,
  member: number,
  change: Partial<BatchMember>,
): BatchMembersRecord {
  const at = member % chunkSize;
  return { ...chunk, members: chunk.members.map((one, index) => (index === at ? { ...one, ...change } : one)) };
}

export interface Found {
  /** Its place in the batch. */
  member: number;
  customer: string;
  chunk: BatchMembersRecord;
}

/** The first member from `batch.next` on that nothing was decided about. */
export async function nextMember(store: Store, batch: BatchRecord): Promise<Found | undefined> {
  for (let index = chunkOf(batch.next); index * chunkSize < sizeOf(batch); index++) {
    const chunk = await readChunk(store, batch.id, index);
    const from = Math.max(0, batch.next - index * chunkSize);
    const at = chunk.members.findIndex(({ outcome }, place) => place >= from && outcome === undefined);
    const found = chunk.members[at];
    if (found) return { member: index * chunkSize + at, customer: found.customer, chunk };
  }
  return undefined;
}

/** All members in order, chunk by chunk. */
export async function* membersOf(store: Store, batch: BatchRecord, from = 0): AsyncGenerator<[number, BatchMember]> {
  for (let index = chunkOf(from); index * chunkSize < sizeOf(batch); index++) {
    const { members } = await readChunk(store, batch.id, index);
    for (const [at, member] of members.entries()) {
      const place = index * chunkSize + at;
      if (place >= from) yield [place, member];
    }
  }
}
