import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { JobDeps } from '../deps.ts';
import { JobFailed } from '../job-error.ts';

const reasons = { missing: 'region-not-prepared', outdated: 'region-preparation-outdated' } as const;

/** Jobs may not prepare a region for deployments: an administrator does. @throws JobFailed that says how */
export async function requirePreparedRegion({ stacks }: JobDeps, region: string): Promise<void> {
  const preparation = await stacks.preparationOf(region);
  if (preparation === 'ready') return;
  throw new JobFailed({
    code: reasons[preparation],
    reason: reason(reasons[preparation], { region }),
    hint: hint('prepare-region', { region }),
  });
}
