import type { AlertSeverity } from '../alert.ts';
import type { CustomerStatus, Spec } from '../customer.ts';
import type { PoolStatus } from '../pool.ts';
import type { RegionStatus } from '../region.ts';
import type { Role } from '../session.ts';
import type { DomainProblemCode } from '../texts/problems.ts';
import type { LocalizableText, Values } from '../texts/template.ts';

/** Why something cannot be done now. `problemTexts` has the text of each code. */
export interface Blocker {
  code: DomainProblemCode;
  values: Values;
  /** The operation that has to end first. */
  operationId?: string;
}

/** What the rules need to know of a customer: the stored record and the API's view both have it. */
export interface CustomerState {
  code: string;
  status: CustomerStatus;
  deployed: Spec | null;
  cloudType?: 'private' | 'public' | undefined;
  /** The pool that it is a tenant of. */
  pool?: string | null | undefined;
  /** How many accounts name it as their master account. */
  children?: number | undefined;
  activeOperationId: string | null;
}

/** What the rules need to know of a region. */
export interface RegionState {
  code: string;
  status: RegionStatus;
  customers: number;
  /** Customers beside those, in a record. */
  slotless?: number | undefined;
  shards: number;
  /** Pools that it has. */
  pools?: number | undefined;
  activeOperationId: string | null;
}

/** What the rules need to know of a pool. */
export interface PoolState {
  id: string;
  status: PoolStatus;
  customers: number;
  activeOperationId: string | null;
}

/** English texts of a type. `{subject}` is the code of the customer or region, or the id of the pool. German: frontend/src/i18n/de. */
export interface OperationTexts {
  /** Label of a button: `Suspend`. */
  action: string;
  /** `Suspend customer` */
  name: string;
  /** `Suspend customer {subject}` */
  title: string;
  /** `Suspending customer {subject}` */
  running: string;
  /** `Customer {subject} is suspended` */
  succeeded: string;
  /** Also the title of the alert: `Failed to suspend customer {subject}` */
  failed: string;
  /** What the person is told before it begins; a type without it begins at once or asks in a form of its own. */
  confirmation?: string;
}

interface Definition<Type extends string> {
  type: Type;
  /** Method and path of the request, below `/api`. */
  route: `${'POST' | 'PATCH' | 'DELETE'} /${string}`;
  /** The only place where it works. @default on AWS and on one machine */
  place?: 'local';
  /** What the request does, in one line: for the API document and the help of the command line. */
  summary: string;
  /** Who may request it, with everybody above. */
  role: Exclude<Role, 'viewer'>;
  /**
   * `queue`: a request checks the rules and queues the operation, nothing else. `service`: it does more, such as
   * creating the record; the type has a service in `core/` and a route of its own.
   */
  request: 'queue' | 'service';
  /** `before-start`: a job that has started runs to its end. */
  cancellable: 'any-time' | 'before-start';
  /** Whether a failed or cancelled operation can be queued again. */
  retryable: boolean;
  /** Of the alert on a failure; `none`: no alert. */
  failureSeverity: AlertSeverity | 'none';
  /** Status of the customer, region or pool after a failure that changed something: the one before, or `failed`. */
  statusAfterFailure: 'previous' | 'failed';
  texts: OperationTexts;
}

/** What a successful operation changes of the customer. */
export type CustomerEffect =
  | {
      kind: 'deploy';
      /** Deploys what the customer should have, or what it has. */
      spec: 'wanted' | 'deployed';
      /** Whether the application runs afterwards; `unchanged`: as before, stopped when the customer was suspended. */
      application: 'running' | 'stopped' | 'unchanged';
      /** Replaces the running tasks even when nothing else changes. */
      replacesTasks: boolean;
    }
  | { kind: 'delete' }
  /** Its data is elsewhere: it has the cloud type of the request. */
  | { kind: 'move' }
  /** The customer and its status stay as they are. */
  | { kind: 'none' };

export interface CustomerOperationDefinition<Type extends string = string, Input = never> extends Definition<Type> {
  subject: 'customer';
  effect: CustomerEffect;
  /** Status of the customer while the operation is queued or runs. */
  statusWhileActive: CustomerStatus | 'unchanged';
  /** Whether one batch may request it for many customers. */
  bulk: boolean;
  /** Why it cannot begin now, besides another operation that has not ended. */
  blocker(customer: CustomerState): Blocker | undefined;
  /** What is wrong with the input for this customer, by field. */
  checkInput?(customer: CustomerState, input: Input): { field: string; text: LocalizableText } | undefined;
  /** What the audit log says about the input. */
  auditDetail?(input: Input): LocalizableText;
}

export interface RegionOperationDefinition<Type extends string = string, Input = never> extends Definition<Type> {
  subject: 'region';
  effect: { kind: 'deploy' } | { kind: 'delete' } | { kind: 'none' };
  statusWhileActive: RegionStatus | 'unchanged';
  blocker(region: RegionState): Blocker | undefined;
  /** What is wrong with the input for this region, by field. */
  checkInput?(region: RegionState, input: Input): { field: string; text: LocalizableText } | undefined;
  /** What the audit log says about the input. */
  auditDetail?(input: Input): LocalizableText;
}

export interface PoolOperationDefinition<Type extends string = string> extends Definition<Type> {
  subject: 'pool';
  effect: { kind: 'deploy' } | { kind: 'delete' };
  statusWhileActive: PoolStatus;
  blocker(pool: PoolState): Blocker | undefined;
}
