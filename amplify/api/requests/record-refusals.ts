import { auditChange, detailed } from '@console/core/audit/entry';
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { sourceIp } from '../edge/source-ip.ts';
import { problemFrom } from '../problems/from-error.ts';
import { subjectOf } from './subject.ts';

/** Writes into the audit what somebody asked for and did not get, for want of a role or because of a conflict. */
export function recordRefusals(deps: ApiDeps): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const { action } = c.get('permission');
    if (!c.error || action === undefined || (c.res.status !== 403 && c.res.status !== 409)) return;
    try {
      await deps.store.commit([refusal(deps, c, action, c.error)]);
    } catch (error) {
      // The refusal stands all the same.
      deps.log.error('A refusal could not be written to the audit', { action, error: String(error) });
    }
  };
}

const refusal = (deps: ApiDeps, c: Context<Env>, action: string, error: Error) => {
  const { problem } = problemFrom(error, c.get('requestId'));
  return auditChange(deps, {
    actor: c.get('person').email,
    sourceIp: sourceIp(c),
    action,
    ...subjectOf(c.get('route'), c.req.path, c.get('rawBody') ?? ''),
    outcome: 'refused',
    ...detailed({ text: problem.detail, coded: { code: problem.code, values: problem.values ?? {} } }),
  });
};
