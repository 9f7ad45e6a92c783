import { deleteSnapshotInput } from '@console/core/contract/snapshot';
import type { Run } from '../run.ts';

/** Deletes the snapshot, and then what is known of it. */
export async function removeSnapshot({ deps, operation }: Run): Promise<undefined> {
  const { confirm: id } = deleteSnapshotInput.parse(operation.input);
  const { region } = operation;
  deps.log(`Deleting snapshot ${id} in ${region}.`);
  await deps.snapshots.remove({ region, id });
  const record = await deps.store.get('snapshot', { id });
  if (record) await deps.store.commit([{ write: 'remove', kind: 'snapshot', record }]);
  deps.log('The snapshot is deleted.');
}
