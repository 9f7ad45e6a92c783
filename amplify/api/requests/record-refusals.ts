import { auditChange, detailed } from '@console/core/audit/entry';
import type { AuditEntry } from '@console/core/contract/audit';
import { auditText } from '@console/core/contract/texts/audit';
import type { Change } from '@console/core/ports';
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { sourceIp } from '../edge/source-ip.ts';
import { problemFrom } from '../problems/from-error.ts';
import { createRefusalLimit } from './refusal-limit.ts';
import { subjectOf } from './subject.ts';

/**
 * Writes into the audit what somebody asked for and did not get, for want of a role or because of a conflict. Of what is refused
 * again and again it says how often.
 */
export function recordRefusals(deps: ApiDeps): MiddlewareHandler<Env> {
  const limit = createRefusalLimit();
  return async (c, next) => {
    await next();
    const { action } = c.get('permission');
    if (!c.error || action === undefined || (c.res.status !== 403 && c.res.status !== 409)) return;
    const entry = refusal(c, action, c.error);
    const { actor, detail: _detail, coded: _coded, ...rest } = entry;
    const admitted = limit.admit(actor, JSON.stringify([rest, entry.coded?.detail?.code]), deps.clock.now().getTime());
    if (!admitted) return;
    try {
      await deps.store.commit([auditChange(deps, entry), ...notListed(deps, entry, admitted.unlisted)]);
    } catch (error) {
      // The refusal stands all the same.
      deps.log.error('A refusal could not be written to the audit', { action, error: String(error) });
    }
  };
}

type Refusal = Omit<AuditEntry, 'id' | 'time'>;

/** That there were more, which are not in the audit. */
const notListed = (deps: ApiDeps, { actor, sourceIp, action }: Refusal, count: number): Change[] => {
  if (count === 0) return [];
  const more = detailed(auditText('refusals-not-listed', { count }));
  return [auditChange(deps, { actor, sourceIp, action, outcome: 'refused', ...more })];
};

const refusal = (c: Context<Env>, action: string, error: Error): Refusal => {
  const { problem } = problemFrom(error, c.get('requestId'));
  return {
    actor: c.get('person').email,
    sourceIp: sourceIp(c),
    action,
    ...subjectOf(c.get('route'), c.req.path, c.get('rawBody') ?? ''),
    outcome: 'refused',
    ...detailed({ text: problem.detail, coded: { code: problem.code, values: problem.values ?? {} } }),
  };
};
