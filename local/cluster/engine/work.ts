import type { Handlers, ResourceHandler, ResourceRequest } from './handler.ts';
import type { Placement } from './placement.ts';
import type { ResourceRecord, StackRecord } from './record.ts';
import { identityOf } from './stack-state.ts';

/** Work on a stack, and all that it uses. */
export interface Work {
  record: StackRecord;
  handlers: Handlers;
  placement: Placement;
  /** Aborted when a resource has failed or the work is cancelled. */
  abort: AbortController;
  /** Aborted when the cluster stops: the next start continues the work. */
  closing: AbortSignal;
  emit(resource: Pick<ResourceRecord, 'logicalId' | 'type'>, status: string, reason?: string): void;
  save(): Promise<void>;
}

/** The work was interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export function handlerOf(work: Work, type: string): ResourceHandler {
  const handler = work.handlers.get(type);
  if (!handler) throw new Error(`The resource type ${type} is not supported`);
  return handler;
}

export const requestOf = (work: Work, resource: ResourceRecord): ResourceRequest => ({
  stack: identityOf(work.record),
  logicalId: resource.logicalId,
  type: resource.type,
  physicalId: resource.physicalId,
  properties: resource.properties,
  memo: resource.memo,
  signal: work.abort.signal,
});

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
