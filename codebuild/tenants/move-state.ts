import { tenantPath } from '@console/core/tenants/parameters';
import { z } from 'zod';
import type { Run } from '../run.ts';
import { poolOutput, type TenantSubject } from './load-tenant.ts';

const moveState = z.object({
  phase: z.enum(['copying', 'switched', 'holding']),
  from: z.string(),
  to: z.string().optional(),
  /** The fence in the first table. */
  fence: z.string().optional(),
  /** When the functions of the pool could first know of the fence; ISO 8601 UTC. */
  announcedAt: z.iso.datetime().optional(),
  switchedAt: z.iso.datetime().optional(),
  /** Until then the earlier table keeps its items. */
  heldUntil: z.iso.datetime().optional(),
});
export type MoveState = z.infer<typeof moveState>;

const nameOf = (subject: TenantSubject) =>
  `${tenantPath(poolOutput(subject, 'ParameterPrefix'), subject.customer.id)}/move`;

/** How far a move has come, which a job that takes over from a lost one has to know. */
export async function readMove({ deps }: Run, subject: TenantSubject): Promise<MoveState | undefined> {
  const text = await deps.tenants.parameters.get(subject.pool.region, nameOf(subject));
  return text === undefined ? undefined : moveState.parse(JSON.parse(text));
}

export const writeMove = ({ deps }: Run, subject: TenantSubject, state: MoveState): Promise<void> =>
  deps.tenants.parameters.put(subject.pool.region, { [nameOf(subject)]: JSON.stringify(state) });

export const forgetMove = ({ deps }: Run, subject: TenantSubject): Promise<void> =>
  deps.tenants.parameters.remove(subject.pool.region, [nameOf(subject)]);
