import type { Handlers, ResourceHandler, ResourceRequest } from './handler.ts';
import type { Placement } from './placement.ts';
import type { ResourceRecord, StackRecord } from './record.ts';
import { identityOf } from './stack-state.ts';

/** One piece of work on a stack: what it changes, and with what. */
export interface Work {
  record: StackRecord;
  handlers: Handlers;
  placement: Placement;
  /** Ends what is under way: because something failed, or somebody wants it undone. */
  abort: AbortController;
  /** The cluster itself ends: work is left as it is, for the next start to go on with. */
  closing: AbortSignal;
  emit(resource: Pick<ResourceRecord, 'logicalId' | 'type'>, status: string, reason?: string): void;
  save(): Promise<void>;
}

/** The work stopped where it was. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export function handlerOf(work: Work, type: string): ResourceHandler {
  const handler = work.handlers.get(type);
  if (!handler) throw new Error(`The type ${type} is not known`);
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
