import { auditChange, detailed } from '../audit/entry.ts';
import type { ChangeAccount } from '../contract/account.ts';
import { auditText } from '../contract/texts/audit.ts';
import { invalid } from '../errors.ts';
import { queueOperation } from '../operations/queue-operation.ts';
import type { Change } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { childRemoved } from '../subjects/child-removed.ts';
import { existingAccount, namedAccount } from './find.ts';
import { ancestorsOf, childAdded } from './parents.ts';
import { changedSignIn } from './technical-user.ts';

const none = { masterAccountId: null, addresses: [], technicalUser: null, licenses: [] };

/**
 * Changes what is known of an account. Its application goes on as it is; another technical user gets a sign-in by an
 * operation.
 */
export function changeAccount(
  deps: ServiceDeps,
  request: RequestContext,
  id: string,
  { name, masterAccountName, ...parts }: ChangeAccount,
): Promise<{ customer: CustomerRecord; operation?: OperationRecord }> {
  return retryRaces(async () => {
    const before = await existingAccount(deps.store, id);
    const at = deps.clock.now().toISOString();
    const { masterAccountId, changes } = await newParent(deps, before, masterAccountName);
    const signIn = await changedSignIn(deps.store, before, parts.technicalUser?.email);
    const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
    const customer: CustomerRecord = {
      ...before,
      ...(name !== undefined && { name }),
      ...(parts.technicalUser && { adminEmail: parts.technicalUser.email }),
      account: {
        ...none,
        ...before.account,
        ...given,
        masterAccountId,
        ...(parts.licenses && { licensesAt: at }),
      },
      updatedAt: at,
    };
    const named = [...Object.keys(given), ...(name === undefined ? [] : ['name'])];
    if (masterAccountName !== undefined) named.push('masterAccountName');
    const audited = auditChange(deps, {
      actor: request.actor,
      sourceIp: request.sourceIp,
      action: 'account.change',
      customer: customer.code,
      region: customer.region,
      outcome: 'accepted',
      ...detailed(auditText('details', { changes: named.toSorted().join(', ') })),
    });
    if (signIn) {
      const also = [...changes, audited];
      const queued = { type: 'customer.update', spec: customer.spec, input: signIn, also } as const;
      return queueOperation(deps, request, { kind: 'customer', record: customer }, queued);
    }
    const answer = { customer };
    await deps.store.commit([
      { write: 'replace', kind: 'customer', record: customer },
      ...changes,
      audited,
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

async function newParent(
  { store }: ServiceDeps,
  customer: CustomerRecord,
  named: string | null | undefined,
): Promise<{ masterAccountId: string | null; changes: Change[] }> {
  const present = customer.account?.masterAccountId ?? null;
  if (named === undefined) return { masterAccountId: present, changes: [] };
  const left = await childRemoved(store, customer);
  if (named === null) return { masterAccountId: null, changes: left };
  const parent = await namedAccount(store, named);
  if ('path' in parent) throw invalid([parent]);
  const above = await ancestorsOf(store, parent, customer.id);
  if (!Array.isArray(above)) throw invalid([above]);
  if (parent.id === present) return { masterAccountId: present, changes: [] };
  const counted = new Set([customer.account?.masterAccountId, customer.id]);
  const others = above.filter(({ id }) => !counted.has(id));
  return { masterAccountId: parent.id, changes: [...left, ...childAdded(parent, others)] };
}
