import type {
  Backups,
  Catalogue,
  Clock,
  Commands,
  CustomerSecrets,
  Diagnosis,
  Ids,
  Images,
  Snapshots,
  Stacks,
  Store,
} from '@console/core/ports';
import type { Place } from '@console/core/products/place';
import type { Surroundings } from './prechecks/surroundings.ts';

export interface JobSettings {
  /** Where applications run. */
  place: Place;
  /** The cluster account. */
  account: string;
  domainName: string;
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
  applicationUrl(code: string): string;
}

export interface JobDeps {
  /** Undefined on one machine, which has neither public DNS nor Availability Zones. */
  surroundings?: Surroundings | undefined;
  jobId: string;
  store: Store;
  stacks: Stacks;
  snapshots: Snapshots;
  diagnosis: Diagnosis;
  catalogue: Catalogue;
  images: Images;
  commands: Commands;
  /** Undefined on AWS. */
  backups?: Backups | undefined;
  /** A job reads no value. */
  customerSecrets: Omit<CustomerSecrets, 'generated'>;
  clock: Clock;
  ids: Ids;
  settings: JobSettings;
  /** Writes one line of the job's log. */
  log(line: string): void;
}
