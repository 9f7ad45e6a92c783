import { type BatchAction, typeOf } from '@console/core/contract/batch';
import { customerOperation } from '@console/core/contract/operations/all';
import { conflict } from '@console/core/errors';
import type { Context } from 'hono';
import type { Env } from '../../api.ts';
import { demandRole } from '../../auth/authorise.ts';
import type { ApiDeps } from '../../deps.ts';

/** Demands what the action itself demands: the role, and the place. @throws HttpProblem, DomainError */
export function demandAction(c: Context<Env>, { settings }: ApiDeps, action: BatchAction): void {
  const { role, place, texts } = customerOperation(typeOf(action));
  demandRole(role, c.get('person'));
  if (place && place !== settings.mode) throw conflict('only-on-one-machine', { operation: texts.name });
}
