import type { AlertQuery } from '../contract/alert.ts';
import type { CustomerFilter, CustomerQuery, CustomerSelection } from '../contract/customer-search.ts';
import type { Page } from '../contract/list.ts';
import type { OperationStatus } from '../contract/operation.ts';
import type { QuotaNumbers } from '../contract/quota.ts';
import type { AlarmRecord, AlertRecord } from '../records/alert.ts';
import type { TokenRecord } from '../records/api-token.ts';
import type { AuditRecord } from '../records/audit.ts';
import type { BatchMembersRecord, BatchRecord } from '../records/batch.ts';
import type { ClaimRecord } from '../records/claim.ts';
import type { CostsRecord } from '../records/costs.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import type { IdempotencyRecord } from '../records/idempotency.ts';
import type { LeaseRecord } from '../records/lease.ts';
import type { OperationRecord, QueueRecord } from '../records/operation.ts';
import type { PoolRecord } from '../records/pool.ts';
import type { RegionRecord } from '../records/region.ts';
import type { SnapshotRecord } from '../records/snapshot.ts';

export interface RecordOf {
  customer: CustomerRecord;
  region: RegionRecord;
  pool: PoolRecord;
  operation: OperationRecord;
  deployment: DeploymentRecord;
  queue: QueueRecord;
  claim: ClaimRecord;
  alert: AlertRecord;
  alarm: AlarmRecord;
  lease: LeaseRecord;
  audit: AuditRecord;
  idempotency: IdempotencyRecord;
  snapshot: SnapshotRecord;
  batch: BatchRecord;
  batchMembers: BatchMembersRecord;
  costs: CostsRecord;
  token: TokenRecord;
}
export type Kind = keyof RecordOf;

export interface KeyOf {
  customer: Pick<CustomerRecord, 'code'>;
  region: Pick<RegionRecord, 'code'>;
  pool: Pick<PoolRecord, 'id'>;
  operation: Pick<OperationRecord, 'id'>;
  deployment: Pick<DeploymentRecord, 'id'>;
  queue: Pick<QueueRecord, 'id'>;
  claim: Pick<ClaimRecord, 'kind' | 'key'>;
  alert: Pick<AlertRecord, 'id'>;
  alarm: Pick<AlarmRecord, 'id'>;
  lease: Pick<LeaseRecord, 'id'>;
  audit: Pick<AuditRecord, 'id'>;
  idempotency: Pick<IdempotencyRecord, 'actor' | 'key'>;
  snapshot: Pick<SnapshotRecord, 'id'>;
  batch: Pick<BatchRecord, 'id'>;
  batchMembers: Pick<BatchMembersRecord, 'batch' | 'chunk'>;
  costs: Pick<CostsRecord, 'id'>;
  token: Pick<TokenRecord, 'id'>;
}

/**
 * One write of a transaction. `record.rev` is the revision that was read: a `create` demands that there is no such
 * record and stores revision 1; a `replace` demands that the stored revision is still `record.rev` and stores the
 * record with the next one; `remove` and `check` demand the same and delete it, or leave it.
 */
export type RevisionChange = {
  [K in Kind]: { write: 'create' | 'replace' | 'remove' | 'check'; kind: K; record: RecordOf[K] };
}[Kind];

/** What a region counts. */
export interface RegionCounts {
  customers?: number;
  /** Customers without a slot. */
  slotless?: number;
  pools?: number;
  usage?: QuotaNumbers;
}

/** What a customer counts. */
export interface CustomerCounts {
  children?: number;
}

/** What a pool counts. */
export type PoolCounts = Pick<RegionCounts, 'customers'>;

interface CountOf<K extends 'region' | 'pool' | 'customer', Counts> {
  write: 'count';
  kind: K;
  record: RecordOf[K];
  add: Counts;
  /** Demands that no count is larger afterwards, and that the record has one of the statuses. */
  within?: { most: Counts; statuses: readonly RecordOf[K]['status'][] };
}

/**
 * Adds to the counts of a record, whatever its revision is: additions do not exclude each other as replacements do.
 * Stores the next revision. `record`: as it was read; its counts may have changed since.
 */
export type CountChange =
  | CountOf<'region', RegionCounts>
  | CountOf<'pool', PoolCounts>
  | CountOf<'customer', CustomerCounts>;

export type Change = RevisionChange | CountChange;

/** Somebody else was first: the condition of this change did not hold, and nothing of the transaction was written. */
export class ConditionFailed extends Error {
  override readonly name = 'ConditionFailed';
  constructor(readonly change: Change) {
    super(`${change.write} ${change.kind}: the stored record is not the expected one`);
  }
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

/** What a customer is found, sorted and counted by. */
export type CustomerBrief = Pick<
  CustomerRecord,
  | 'id'
  | 'code'
  | 'name'
  | 'adminEmail'
  | 'tags'
  | 'product'
  | 'region'
  | 'cloudType'
  | 'pool'
  | 'status'
  | 'health'
  | 'createdAt'
  | 'createdBy'
  | 'updatedAt'
  | 'rev'
> & {
  /** What runs, or what should where nothing does yet; the version of its pool, if it has one. */
  version: string;
  size: string;
};

export interface CustomerPage extends Page<CustomerRecord> {
  /** How many fit, on all pages. */
  total: number;
}

/** A customer of a pool, as its costs are shared by. */
export type Tenant = Pick<CustomerRecord, 'id' | 'cloudType' | 'createdAt'>;
export type CustomerTally = Pick<CustomerRecord, 'status' | 'health' | 'region' | 'product' | 'cloudType' | 'pool'> & {
  /** Of what runs, or of what should where nothing does yet. */
  size: string;
  /** Whether something runs. */
  deployed: boolean;
  count: number;
};

export interface OperationTally {
  /** The hour of the request, such as `2026-01-31T09`, UTC. */
  hour: string;
  status: OperationStatus;
  count: number;
}

export interface Store {
  get<K extends Kind>(kind: K, key: KeyOf[K]): Promise<RecordOf[K] | undefined>;
  /** All of the changes or none, at most 25 and each on another record. @throws ConditionFailed */
  commit(changes: Change[]): Promise<void>;
  /** By code, each as it is stored now. `q` finds text in code, name and e-mail address, whatever its case. */
  listCustomers(request: PageRequest & CustomerSelection): Promise<Page<CustomerRecord>>;
  /**
   * A page of those that fit, and how many there are. The records are as they are stored now. On AWS, what other
   * processes wrote in the last moment may not be among them yet, and the total may count what they removed since.
   */
  searchCustomers(request: PageRequest & CustomerQuery): Promise<CustomerPage>;
  /** All that fit, by code, in brief; as recent as those of `searchCustomers`. */
  matchCustomers(filter: CustomerFilter): Promise<CustomerBrief[]>;
  /** By its id. On AWS, one that was created in this moment may take some milliseconds to be found by other readers. */
  findCustomer(id: string): Promise<CustomerRecord | undefined>;
  /** All regions, by code. */
  listRegions(): Promise<RegionRecord[]>;
  /** All pools, by id. */
  listPools(): Promise<PoolRecord[]>;
  /** What the customers of all pools cost, by the id of its record. */
  listCosts(): Promise<CostsRecord[]>;
  /** All customers of a pool, by id. */
  listTenants(pool: string): Promise<Tenant[]>;
  /** All snapshots, newest first. */
  listSnapshots(): Promise<SnapshotRecord[]>;
  /** All tokens, newest first. */
  listTokens(): Promise<TokenRecord[]>;
  /** Newest first. */
  listOperations(
    request: PageRequest & {
      status?: OperationStatus | undefined;
      customer?: string | undefined;
      region?: string | undefined;
      pool?: string | undefined;
    },
  ): Promise<Page<OperationRecord>>;
  /** All operations that are queued or running, oldest first. */
  listUnfinished(): Promise<OperationRecord[]>;
  /** The ids of all operations that are queued, oldest first. */
  listQueued(): Promise<string[]>;
  /** Newest first. */
  listBatches(request: PageRequest): Promise<Page<BatchRecord>>;
  /** All batches that have not ended, oldest first. */
  listUnfinishedBatches(): Promise<BatchRecord[]>;
  /** The keys of the slots taken in a region, sorted; of all, or at most `limit` of those from the key `from` on. */
  listSlots(region: string, page?: { from: string; limit: number }): Promise<string[]>;
  /** Newest first. */
  listAlerts(request: PageRequest & AlertQuery): Promise<Page<AlertRecord>>;
  /** How many customers there are of each kind that differs in any of this. */
  tallyCustomers(): Promise<CustomerTally[]>;
  /** How many operations were requested in each hour since `from`, by how they stand now. */
  tallyOperations(from: Date): Promise<OperationTally[]>;
  /** Newest first; `from` and `to` are ISO times, both inclusive. */
  listAudit(
    request: PageRequest & {
      from?: string | undefined;
      to?: string | undefined;
      actor?: string | undefined;
      customer?: string | undefined;
    },
  ): Promise<Page<AuditRecord>>;
}
