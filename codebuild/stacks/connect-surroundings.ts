import { isOnOneMachine, type JobEnvironment } from '../environment.ts';
import type { Surroundings } from '../prechecks/surroundings.ts';
import { deployRole } from './deploy-role.ts';

/** Undefined on one machine. */
export async function surroundingsOf(env: JobEnvironment): Promise<Surroundings | undefined> {
  if (isOnOneMachine(env)) return undefined;
  const [{ assumedRole }, { createPublicDns }, { readHostedZone }, { readAvailabilityZones }] = await Promise.all([
    import('@console/adapters/aws/credentials'),
    import('@console/adapters/dns/public-dns'),
    import('@console/adapters/route53/hosted-zone'),
    import('@console/adapters/ec2/availability-zones'),
  ]);
  const credentials = assumedRole(deployRole(env));
  return {
    dns: createPublicDns(env.DNS_SERVERS?.split(',')),
    hostedZone: () => readHostedZone({ credentials, region: env.AWS_REGION, id: env.HOSTED_ZONE_ID }),
    zonesOf: (region) => readAvailabilityZones(credentials, region),
  };
}
