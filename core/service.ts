import type { Catalogue, Change, Clock, Ids, Store } from './ports.ts';

export interface ServiceDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
  catalogue: Catalogue;
  /** How many databases a region may have; absent where nothing limits them. */
  databaseQuota?: number | undefined;
}

export interface RequestContext {
  /** E-mail address of the person who asks. */
  actor: string;
  sourceIp: string | null;
  /** A change to commit together with what is asked for, made from the service's answer. */
  remember?: (answer: unknown) => Change;
}

/** The change that remembers `answer`, where the request wants that. */
export const remembered = (request: RequestContext, answer: unknown): Change[] =>
  request.remember ? [request.remember(answer)] : [];
