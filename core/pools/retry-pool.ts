import { auditChange, auditSubject } from '../audit/entry.ts';
import { conflict, isConflict } from '../errors.ts';
import { isFinished, transition } from '../operations/transitions.ts';
import type { Change } from '../ports.ts';
import type { PoolRecord } from '../records/pool.ts';
import type { ServiceDeps } from '../service.ts';
import { poolQueued } from '../subjects/pool.ts';

export interface WaitForPool {
  /** The operation that makes the pool ready. */
  after?: string;
  changes: Change[];
}

/**
 * What a customer of the pool has to wait for: nothing when it is deployed. Its creation that failed is queued again.
 * `added`: customers to count in it in the same transaction.
 * @throws DomainError pool-not-ready
 */
export async function waitForPool(deps: ServiceDeps, pool: PoolRecord, added: number): Promise<WaitForPool> {
  const { id, status, activeOperationId, lastOperationId } = pool;
  if (activeOperationId !== null && status !== 'removing') {
    return { ...(pool.deployed === null && { after: activeOperationId }), changes: counted(pool, added) };
  }
  if (status === 'ready') return { changes: counted(pool, added) };
  const last = await deps.store.get('operation', { id: lastOperationId });
  if (last?.type !== 'pool.add' || !isFinished(last)) throw conflict('pool-not-ready', { pool: id, status });
  const again = transition(last, { event: 'retry' });
  if (isConflict(again)) throw conflict('pool-not-ready', { pool: id, status });
  const at = deps.clock.now().toISOString();
  const record = { ...poolQueued(pool, again, at), customers: pool.customers + added };
  return {
    after: again.id,
    changes: [
      { write: 'replace', kind: 'operation', record: again },
      { write: 'replace', kind: 'pool', record },
      auditChange(deps, {
        ...auditSubject(again),
        action: 'operation.retry',
        actor: 'system',
        sourceIp: null,
        outcome: 'accepted',
        detail: again.type,
      }),
    ],
  };
}

const counted = (record: PoolRecord, added: number): Change[] =>
  added === 0
    ? []
    : [
        {
          write: 'count',
          kind: 'pool',
          record,
          add: { customers: added },
          within: { most: {}, statuses: [record.status] },
        },
      ];
