import type { Json, Properties } from '../template/model.ts';
import type { StackIdentity } from '../template/scope.ts';

/** A resource to create, change, delete or bring back. */
export interface ResourceRequest {
  stack: StackIdentity;
  logicalId: string;
  type: string;
  physicalId: string;
  properties: Properties;
  /** What the handler remembered when it last worked on this resource. */
  memo: Json;
  /** Aborted when the work is no longer wanted. */
  signal: AbortSignal;
}

export interface ResourceResult {
  /** What `Fn::GetAtt` gives. */
  attributes?: Properties;
  memo?: Json;
}

/**
 * Makes resources of a type real. All of it may be cut off at any moment and be asked again, so each finds what it had
 * begun and goes on. It throws an Error with the reason when it cannot.
 */
export interface ResourceHandler {
  /** What `Ref` gives; chosen before `create`, and unique each time. */
  physicalId(request: Omit<ResourceRequest, 'physicalId' | 'memo' | 'signal'>): string;
  create(request: ResourceRequest): Promise<ResourceResult>;
  update(request: ResourceRequest, previous: Properties): Promise<ResourceResult>;
  remove(request: ResourceRequest, options: { finalSnapshot: boolean }): Promise<void>;
  /** After a restart: does again what only lives in memory. */
  restore?(request: ResourceRequest): Promise<void>;
  /** After the restart, once everything is restored: sets it to work again, without waiting for it. */
  start?(request: ResourceRequest): void;
  /** Properties that cannot be changed: another value makes another resource. `all` means each of them. */
  immutable?: readonly string[] | 'all';
  /** What is wrong with the properties of a template, before anything in them is resolved. */
  check?(properties: Properties): string | undefined;
}

export type Handlers = ReadonlyMap<string, ResourceHandler>;
