import type { DeletionPolicy } from '../template/model.ts';
import { inOrder } from '../template/order.ts';
import type { ResourceRecord, StackRecord } from './record.ts';
import { handlerOf, Interrupted, reasonOf, requestOf, type Work } from './work.ts';

interface Removal {
  policy(resource: ResourceRecord): DeletionPolicy | undefined;
  finalSnapshot: boolean;
}

/** Deletes resources, each after those that depend on it. Returns whether all were deleted. */
export async function removeResources(work: Work, resources: ResourceRecord[], removal: Removal): Promise<boolean> {
  const byId = new Map(resources.map((resource) => [keyOf(resource), resource]));
  const edges = new Map(
    resources.map((resource) => [
      keyOf(resource),
      resources.filter((other) => other !== resource && other.dependsOn.includes(resource.logicalId)).map(keyOf),
    ]),
  );
  const outcomes = await inOrder(edges, async (key) => {
    const resource = byId.get(key);
    if (!resource) return;
    if (work.closing.aborted) throw new Interrupted();
    await removeResource(work, resource, removal);
  });
  if (work.closing.aborted) throw new Interrupted();
  return [...outcomes.values()].every((outcome) => outcome === 'done');
}

// Two resources can share a physical id, such as a secret and its attachment.
const keyOf = ({ logicalId, physicalId }: ResourceRecord) => `${logicalId} ${physicalId}`;

async function removeResource(work: Work, resource: ResourceRecord, removal: Removal): Promise<void> {
  const policy = removal.policy(resource) ?? 'Delete';
  if (policy === 'Retain') {
    work.emit(resource, 'DELETE_SKIPPED');
    return forget(work.record, resource);
  }
  resource.status = 'DELETE_IN_PROGRESS';
  work.emit(resource, 'DELETE_IN_PROGRESS');
  await work.save();
  try {
    const finalSnapshot = policy === 'Snapshot' && removal.finalSnapshot;
    await handlerOf(work, resource.type).remove(requestOf(work, resource), { finalSnapshot });
  } catch (error) {
    if (!work.closing.aborted) {
      resource.status = 'DELETE_FAILED';
      work.emit(resource, 'DELETE_FAILED', reasonOf(error));
      work.record.failure ??= { resource: resource.logicalId, type: resource.type, reason: reasonOf(error) };
    }
    throw error;
  }
  work.emit(resource, 'DELETE_COMPLETE');
  forget(work.record, resource);
}

function forget(record: StackRecord, resource: ResourceRecord): void {
  record.replaced = record.replaced.filter((other) => other !== resource);
  if (record.resources[resource.logicalId] === resource) delete record.resources[resource.logicalId];
}
