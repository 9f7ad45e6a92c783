/** An Availability Zone: its name differs between accounts, its id does not. */
export interface Zone {
  name: string;
  id: string;
}

/**
 * Zones in which Fargate starts no tasks, by id: those that "Supported Regions for Amazon ECS on AWS Fargate" in the
 * Amazon ECS Developer Guide leaves out of the regions it lists by zone, and use1-az3.
 */
export const zonesWithoutFargate: readonly string[] = ['apne1-az3', 'cac1-az3', 'cac1-az4', 'use1-az3', 'usw1-az2'];

export type ZonePair = [string, string];

/** The names of the two zones that a new region uses, of those that its account has; undefined when there are not two. */
export function chooseZones(zones: readonly Zone[]): ZonePair | undefined {
  const [first, second] = zones
    .filter(({ id }) => !zonesWithoutFargate.includes(id))
    .map(({ name }) => name)
    .sort();
  return first && second ? [first, second] : undefined;
}
