import type { DeletionPolicy } from '../template/model.ts';
import { inOrder } from '../template/order.ts';
import type { ResourceRecord, StackRecord } from './record.ts';
import { handlerOf, Interrupted, reasonOf, requestOf, type Work } from './work.ts';

interface Removal {
  policy(resource: ResourceRecord): DeletionPolicy | undefined;
  finalSnapshot: boolean;
}

/** Deletes resources, each after those that depend on it. Answers whether all are gone. */
export async function removeResources(work: Work, victims: ResourceRecord[], removal: Removal): Promise<boolean> {
  const byId = new Map(victims.map((victim) => [keyOf(victim), victim]));
  const edges = new Map(
    victims.map((victim) => [
      keyOf(victim),
      victims.filter((other) => other !== victim && other.dependsOn.includes(victim.logicalId)).map(keyOf),
    ]),
  );
  const outcomes = await inOrder(edges, async (key) => {
    const victim = byId.get(key);
    if (!victim) return;
    if (work.closing.aborted) throw new Interrupted();
    await removeResource(work, victim, removal);
  });
  if (work.closing.aborted) throw new Interrupted();
  return [...outcomes.values()].every((outcome) => outcome === 'done');
}

// Two resources can share a physical id, such as a secret and its attachment.
const keyOf = ({ logicalId, physicalId }: ResourceRecord) => `${logicalId} ${physicalId}`;

async function removeResource(work: Work, victim: ResourceRecord, removal: Removal): Promise<void> {
  const policy = removal.policy(victim) ?? 'Delete';
  if (policy === 'Retain') {
    work.emit(victim, 'DELETE_SKIPPED');
    return forget(work.record, victim);
  }
  victim.status = 'DELETE_IN_PROGRESS';
  work.emit(victim, 'DELETE_IN_PROGRESS');
  await work.save();
  try {
    const finalSnapshot = policy === 'Snapshot' && removal.finalSnapshot;
    await handlerOf(work, victim.type).remove(requestOf(work, victim), { finalSnapshot });
  } catch (error) {
    if (!work.closing.aborted) {
      victim.status = 'DELETE_FAILED';
      work.emit(victim, 'DELETE_FAILED', reasonOf(error));
      work.record.failure ??= { resource: victim.logicalId, type: victim.type, reason: reasonOf(error) };
    }
    throw error;
  }
  work.emit(victim, 'DELETE_COMPLETE');
  forget(work.record, victim);
}

function forget(record: StackRecord, victim: ResourceRecord): void {
  record.replaced = record.replaced.filter((resource) => resource !== victim);
  if (record.resources[victim.logicalId] === victim) delete record.resources[victim.logicalId];
}
