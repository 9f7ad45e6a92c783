import { GetHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53';
import { DomainError } from '@console/core/errors';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';

export interface HostedZone {
  /** Without a dot at its end. */
  name: string;
  nameServers: string[];
}

export interface HostedZoneOptions {
  credentials: CredentialProvider;
  /** Route 53 has one endpoint for all regions; the SDK still wants one. */
  region: string;
  id: string;
}

export async function readHostedZone({ credentials, region, id }: HostedZoneOptions): Promise<HostedZone> {
  const client = new Route53Client({ credentials, region });
  const { HostedZone: zone, DelegationSet: set } = await callAws('Route 53', () =>
    client.send(new GetHostedZoneCommand({ Id: id })),
  );
  if (zone?.Name && set?.NameServers) return { name: zone.Name.replace(/\.$/, ''), nameServers: set.NameServers };
  throw new DomainError('conflict', 'zone-not-public', `The hosted zone ${id} has no name servers: it is not public.`);
}
