import { type BatchAction, typeOf } from '@console/core/contract/batch';
import { customerOperation } from '@console/core/contract/operations/all';
import type { Context } from 'hono';
import type { Env } from '../../api.ts';
import { demandRole } from '../../auth/authorise.ts';

/** Demands the role that the action itself demands. @throws HttpProblem */
export function demandAction(c: Context<Env>, action: BatchAction): void {
  demandRole(customerOperation(typeOf(action)).role, c.get('person'));
}
