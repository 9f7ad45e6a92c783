import { type DeleteSnapshot, deleteSnapshotInput } from '../snapshot.ts';
import { auditText } from '../texts/audit.ts';
import type { RegionOperationDefinition } from './definition.ts';

export const regionRemoveSnapshotInput = deleteSnapshotInput;

/** Works in the region that has the snapshot, which goes on meanwhile. */
export const regionRemoveSnapshot = {
  type: 'region.remove-snapshot',
  subject: 'region',
  route: 'DELETE /snapshots/:id',
  summary: 'Delete the final snapshot of the database of a deleted customer',
  role: 'admin',
  request: 'service',
  effect: { kind: 'none' },
  statusWhileActive: 'unchanged',
  statusAfterFailure: 'previous',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  blocker: () => undefined,
  auditDetail: ({ confirm }) => auditText('snapshot', { snapshot: confirm }),
  texts: {
    action: 'Delete snapshot',
    name: 'Delete snapshot',
    title: 'Delete a snapshot in region {subject}',
    running: 'Deleting a snapshot in region {subject}',
    succeeded: 'A snapshot in region {subject} was deleted',
    failed: 'Failed to delete a snapshot in region {subject}',
  },
} as const satisfies RegionOperationDefinition<string, DeleteSnapshot>;
