import { DescribeAvailabilityZonesCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { Zone } from '@console/core/regions/zones';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';

/** The zones of a region that an account can use; no Local Zones or Wavelength Zones. */
export async function readAvailabilityZones(credentials: CredentialProvider, region: string): Promise<Zone[]> {
  const client = new EC2Client({ credentials, region });
  const filter = (Name: string, value: string) => ({ Name, Values: [value] });
  const { AvailabilityZones = [] } = await callAws('EC2', () =>
    client.send(
      new DescribeAvailabilityZonesCommand({
        Filters: [filter('zone-type', 'availability-zone'), filter('state', 'available')],
      }),
    ),
  );
  return AvailabilityZones.flatMap(({ ZoneName: name, ZoneId: id }) => (name && id ? [{ name, id }] : []));
}
