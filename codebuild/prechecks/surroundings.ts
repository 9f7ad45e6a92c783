import type { PublicDns } from '@console/adapters/dns/public-dns';
import type { HostedZone } from '@console/adapters/route53/hosted-zone';
import type { Zone } from '@console/core/regions/zones';

/** What a region needs that its stack does not create. */
export interface Surroundings {
  dns: PublicDns;
  /** The hosted zone of the domain. */
  hostedZone(): Promise<HostedZone>;
  /** The Availability Zones of a region. */
  zonesOf(region: string): Promise<Zone[]>;
}
