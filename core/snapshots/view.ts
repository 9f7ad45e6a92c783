import { type Snapshot, snapshot } from '../contract/snapshot.ts';
import type { SnapshotRecord } from '../records/snapshot.ts';
import { pickFields } from '../records/view.ts';

/** A snapshot as the API shows it. */
export const snapshotView = (record: SnapshotRecord): Snapshot => pickFields(snapshot, record);
