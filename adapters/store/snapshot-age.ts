import type { SnapshotRecord } from '@console/core/records/snapshot';

/** Newest first. */
export const bySnapshotAge = (one: SnapshotRecord, other: SnapshotRecord): number =>
  one.createdAt === other.createdAt ? one.id.localeCompare(other.id) : one.createdAt < other.createdAt ? 1 : -1;
