import { outputNames } from '@console/cluster-cdk/shared-outputs';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { chooseZones, type ZonePair } from '@console/core/regions/zones';
import type { JobDeps } from '../deps.ts';
import { JobFailed } from '../job-error.ts';

/**
 * The zones of a region's subnets: those it has, since others would replace them, or two with Fargate. Undefined on one
 * machine, which has none. @throws JobFailed
 */
export async function zonesFor(
  { surroundings }: JobDeps,
  region: string,
  outputs: Readonly<Record<string, string>>,
): Promise<ZonePair | undefined> {
  if (!surroundings) return undefined;
  const [first, second] = outputs[outputNames.availabilityZones]?.split(',') ?? [];
  if (first && second) return [first, second];
  const chosen = chooseZones(await surroundings.zonesOf(region));
  if (chosen) return chosen;
  throw new JobFailed({
    code: 'too-few-zones',
    reason: reason('too-few-zones', { region }),
    hint: hint('choose-other-region'),
  });
}
