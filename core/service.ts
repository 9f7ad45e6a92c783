import type { Change, Clock, CustomerSecrets, Ids, Store, Uploads } from './ports.ts';
import type { QuotaDeps } from './quotas/context.ts';

export interface ServiceDeps extends QuotaDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
}

/** For requests that say which options a customer is to have. */
export interface CustomerServiceDeps extends ServiceDeps {
  customerSecrets: Pick<CustomerSecrets, 'putOptions'>;
  /** Absent where nothing can be uploaded, on AWS. */
  uploads?: Uploads | undefined;
}

export interface RequestContext {
  /** E-mail address of the person who asks. */
  actor: string;
  sourceIp: string | null;
  /** The batch that asks for them. */
  batch?: string | undefined;
  /** A change to commit together with what is asked for, made from the service's answer. */
  remember?: (answer: unknown) => Change;
}

/** The change that remembers `answer`, where the request wants that. */
export const remembered = (request: RequestContext, answer: unknown): Change[] =>
  request.remember ? [request.remember(answer)] : [];
