import type { Json, Properties } from '../template/model.ts';
import type { StackIdentity } from '../template/scope.ts';

/** A resource to create, update, delete or restore. */
export interface ResourceRequest {
  stack: StackIdentity;
  logicalId: string;
  type: string;
  physicalId: string;
  properties: Properties;
  /** What the handler has stored for this resource. */
  memo: Json;
  /** Aborted when the work is cancelled. */
  signal: AbortSignal;
}

export interface ResourceResult {
  /** The values of `Fn::GetAtt`. */
  attributes?: Properties;
  memo?: Json;
}

/**
 * Creates, updates and deletes resources of a type. Each call may be interrupted at any moment and made again, and then
 * continues. It throws an Error with the reason when it fails.
 */
export interface ResourceHandler {
  /** The value of `Ref`; chosen before `create`, and unique each time. */
  physicalId(request: Omit<ResourceRequest, 'physicalId' | 'memo' | 'signal'>): string;
  create(request: ResourceRequest): Promise<ResourceResult>;
  update(request: ResourceRequest, previous: Properties): Promise<ResourceResult>;
  remove(request: ResourceRequest, options: { finalSnapshot: boolean }): Promise<void>;
  /** After a restart: restores what is only in memory. */
  restore?(request: ResourceRequest): Promise<void>;
  /** After a restart, once everything is restored: starts it again, without waiting. */
  start?(request: ResourceRequest): void;
  /** Properties whose change requires replacement. */
  immutable?: readonly string[] | 'all';
  /** What is wrong with the properties of a template, before they are resolved. */
  check?(properties: Properties): string | undefined;
}

export type Handlers = ReadonlyMap<string, ResourceHandler>;
