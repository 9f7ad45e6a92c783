import type { Brand } from '@console/core/notices/brand';
import type {
  AccountEvents,
  Backups,
  Bundles,
  Catalogue,
  Clock,
  Commands,
  CustomerSecrets,
  Diagnosis,
  Ids,
  Images,
  Imports,
  Snapshots,
  Stacks,
  Store,
  TenantData,
  TenantExports,
  TenantParameters,
  TenantTransfer,
  TenantUsers,
} from '@console/core/ports';
import type { Place } from '@console/core/products/place';
import type { Surroundings } from './prechecks/surroundings.ts';

export interface JobSettings {
  /** Where applications run. */
  place: Place;
  /** The cluster account. */
  account: string;
  domainName: string;
  brand: Brand;
  hostedZoneId: string;
  natGateways: number;
  /** Event bus of the management account; undefined on one machine. */
  eventBusArn?: string | undefined;
  /** How often the job looks whether it was asked to stop, in ms. */
  watchMs: number;
  /** How often the job looks at an application that is being deployed, in ms. */
  inspectMs: number;
  /** How often the job says that it is at work, in ms. */
  heartbeatMs: number;
  /** How long a deployed application may take to answer at its address, in seconds. */
  probeSeconds: number;
  /** `host`: the code of a customer, or with a pool's host `acme.palette`. */
  applicationUrl(host: string): string;
  /** Folder with the ready handlers of pools. */
  triggersDir: string;
  /** Which accounts have a tree of parameters for other systems. */
  accountParameters: 'all' | 'private';
  /** How long after a change of where a tenant's items are a function may not know of it, in ms. */
  routeLeaseMs: number;
  /** How long the earlier table keeps its items after that, in ms. */
  holdMs: number;
}

/** What belongs to customers of pools. */
export interface TenantPorts {
  parameters: TenantParameters;
  data: TenantData;
  users: TenantUsers;
  transfer: TenantTransfer;
  /** Undefined where no bucket for exports is set. */
  exports?: TenantExports | undefined;
  events: AccountEvents;
}

/** The templates of the stacks, by the CDK. */
export type Synthesis = typeof import('@console/cluster-cdk/synthesize');

export interface JobDeps {
  /** Undefined on one machine, which has neither public DNS nor Availability Zones. */
  surroundings?: Surroundings | undefined;
  jobId: string;
  store: Store;
  stacks: Stacks;
  /** Loads the CDK. @throws NeedsBuild where there is none */
  synthesis(): Promise<Synthesis>;
  snapshots: Snapshots;
  diagnosis: Diagnosis;
  catalogue: Catalogue;
  images: Images;
  commands: Commands;
  tenants: TenantPorts;
  bundles: Bundles;
  /** Undefined on AWS. */
  backups?: Backups | undefined;
  /** Undefined on AWS. */
  imports?: Imports | undefined;
  /** A job reads no value. */
  customerSecrets: Omit<CustomerSecrets, 'generated'>;
  clock: Clock;
  ids: Ids;
  settings: JobSettings;
  /** Writes one line of the job's log. */
  log(line: string): void;
}
