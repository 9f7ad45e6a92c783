import { isDeepStrictEqual } from 'node:util';
import type { Properties } from '../template/model.ts';
import type { ResourceRecord } from './record.ts';
import { type Goal, identityOf, mustReplace } from './stack-state.ts';
import { handlerOf, Interrupted, requestOf, type Work } from './work.ts';

/** Makes one resource match `goal`: by an update, a creation, a replacement, or nothing. */
export async function applyResource(work: Work, goal: Goal, logicalId: string): Promise<void> {
  if (work.abort.signal.aborted) throw new Interrupted();
  const { record } = work;
  const properties = goal.properties(logicalId);
  const wanted = describe(goal, logicalId);
  const current = record.resources[logicalId];
  const { immutable = [] } = handlerOf(work, wanted.type);

  if (!current) return create(work, register(work, wanted, properties));
  if (restoreReplaced(work, current, wanted, properties)) return;
  if (current.type === wanted.type && current.status.startsWith('CREATE_') && current.status !== 'CREATE_COMPLETE') {
    Object.assign(current, wanted, { properties });
    return create(work, current);
  }
  if (current.type !== wanted.type || mustReplace(current, properties, immutable)) {
    return replace(work, current, wanted, properties);
  }
  Object.assign(current, wanted);
  if (isUpToDate(current, wanted, properties)) return;
  await update(work, current, properties);
}

type Wanted = Pick<ResourceRecord, 'logicalId' | 'type' | 'dependsOn' | 'deletionPolicy' | 'replacePolicy'>;

function describe(goal: Goal, logicalId: string): Wanted {
  const definition = goal.template.Resources[logicalId];
  return {
    logicalId,
    type: definition?.Type ?? '',
    dependsOn: [...(goal.edges.get(logicalId) ?? [])],
    deletionPolicy: definition?.DeletionPolicy,
    replacePolicy: definition?.UpdateReplacePolicy,
  };
}

function register(work: Work, wanted: Wanted, properties: Properties): ResourceRecord {
  const stack = identityOf(work.record);
  const physicalId = handlerOf(work, wanted.type).physicalId({ ...wanted, stack, properties });
  const fresh: ResourceRecord = {
    ...wanted,
    physicalId,
    properties,
    attributes: {},
    memo: null,
    status: 'CREATE_IN_PROGRESS',
  };
  work.record.resources[wanted.logicalId] = fresh;
  return fresh;
}

async function create(work: Work, resource: ResourceRecord): Promise<void> {
  resource.status = 'CREATE_IN_PROGRESS';
  work.emit(resource, 'CREATE_IN_PROGRESS');
  await work.save();
  if (work.abort.signal.aborted) throw new Interrupted();
  const result = await handlerOf(work, resource.type).create(requestOf(work, resource));
  resource.attributes = result.attributes ?? {};
  resource.memo = result.memo ?? null;
  resource.status = 'CREATE_COMPLETE';
  work.emit(resource, 'CREATE_COMPLETE');
}

async function update(work: Work, resource: ResourceRecord, properties: Properties): Promise<void> {
  resource.status = 'UPDATE_IN_PROGRESS';
  work.emit(resource, 'UPDATE_IN_PROGRESS');
  await work.save();
  if (work.abort.signal.aborted) throw new Interrupted();
  const request = { ...requestOf(work, resource), properties };
  const result = await handlerOf(work, resource.type).update(request, resource.properties);
  resource.properties = properties;
  resource.attributes = result.attributes ?? resource.attributes;
  resource.memo = result.memo ?? resource.memo;
  resource.status = 'UPDATE_COMPLETE';
  work.emit(resource, 'UPDATE_COMPLETE');
}

/** The rollback of a replacement: the earlier resource still exists. */
function restoreReplaced(work: Work, current: ResourceRecord, wanted: Wanted, properties: Properties): boolean {
  const { record } = work;
  const earlier = record.replaced.find(
    (old) =>
      old.logicalId === wanted.logicalId &&
      old.type === wanted.type &&
      old.status.endsWith('_COMPLETE') &&
      isDeepStrictEqual(old.properties, properties),
  );
  if (!earlier || isUpToDate(current, wanted, properties)) return false;
  record.replaced = record.replaced.map((old) => (old === earlier ? current : old));
  record.resources[wanted.logicalId] = Object.assign(earlier, wanted);
  work.emit(earlier, 'UPDATE_COMPLETE');
  return true;
}

function isUpToDate(current: ResourceRecord, wanted: Wanted, properties: Properties): boolean {
  const complete = current.type === wanted.type && current.status.endsWith('_COMPLETE');
  return complete && isDeepStrictEqual(current.properties, properties);
}

async function replace(work: Work, current: ResourceRecord, wanted: Wanted, properties: Properties): Promise<void> {
  work.record.replaced.push(current);
  work.emit(
    wanted,
    'UPDATE_IN_PROGRESS',
    'Requested update requires the creation of a new physical resource; hence creating one.',
  );
  await create(work, register(work, wanted, properties));
}
