import type { PoolRecord } from '@console/core/records/pool';
import { tenancyPrefixOf } from '@console/core/tenants/parameters';
import { z } from 'zod';
import type { Run } from '../run.ts';

const issuer = z.object({ issuer: z.string(), clientId: z.string(), tenantId: z.string().optional() });
export type Issuer = z.infer<typeof issuer>;

const nameOf = ({ id, outputs }: PoolRecord) => `${outputs.ParameterPrefix ?? tenancyPrefixOf(id)}issuers`;

async function issuersOf({ deps }: Run, pool: PoolRecord): Promise<Issuer[]> {
  const text = await deps.tenants.parameters.get(pool.region, nameOf(pool));
  return text === undefined ? [] : z.array(issuer).parse(JSON.parse(text));
}

/** The user pools of tenants who have one of their own. */
export const ownUserPools = async (run: Run, pool: PoolRecord): Promise<Issuer[]> =>
  (await issuersOf(run, pool)).filter(({ tenantId }) => tenantId !== undefined);

/** How often a list is written that others write at the same time. */
const attempts = 20;

/** Lets the tokens of the tenant's own user pool be valid, or none of its own. */
export async function trustIssuer(run: Run, pool: PoolRecord, tenantId: string, own?: Issuer): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const present = await issuersOf(run, pool);
    const others = present.filter((one) => one.tenantId !== tenantId);
    const wanted = [...others, ...(own ? [{ ...own, tenantId }] : [])];
    if (JSON.stringify(present) === JSON.stringify(wanted)) return;
    await run.deps.tenants.parameters.put(pool.region, { [nameOf(pool)]: JSON.stringify(wanted) });
    // Parameter Store has no conditional write: what another job wrote in between is seen when it is read again.
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 200));
  }
  throw new Error(`The list of issuers of pool ${pool.id} keeps changing.`);
}
