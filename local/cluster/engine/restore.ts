import type { Handlers, ResourceRequest } from './handler.ts';
import type { ResourceRecord, StackRecord } from './record.ts';
import { identityOf } from './stack-state.ts';

/** Restores what is only in memory, for all resources of all stacks, and then starts them. */
export async function restoreAll(
  records: StackRecord[],
  handlers: Handlers,
  onError: (record: StackRecord, error: unknown) => void,
): Promise<void> {
  const known = records.flatMap((record) => existing(record).map((resource) => ({ record, resource })));
  for (const { record, resource } of known) {
    try {
      await handlers.get(resource.type)?.restore?.(asRequest(record, resource));
    } catch (error) {
      onError(record, error);
    }
  }
  for (const { record, resource } of known) {
    if (isBeingDeleted(record)) continue;
    if (record.replaced.includes(resource)) continue;
    try {
      handlers.get(resource.type)?.start?.(asRequest(record, resource));
    } catch (error) {
      onError(record, error);
    }
  }
}

const isBeingDeleted = ({ status }: StackRecord) =>
  status === 'DELETE_IN_PROGRESS' || status === 'ROLLBACK_IN_PROGRESS';

const existing = (record: StackRecord): ResourceRecord[] =>
  [...record.replaced, ...Object.values(record.resources)].filter(({ status }) => status !== 'CREATE_IN_PROGRESS');

const asRequest = (record: StackRecord, resource: ResourceRecord): ResourceRequest => ({
  stack: identityOf(record),
  ...resource,
  signal: new AbortController().signal,
});
