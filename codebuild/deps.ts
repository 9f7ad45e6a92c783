import type { Catalogue, Clock, Ids, Images, Stacks, Store } from '@console/core/ports';

export interface JobSettings {
  /** The cluster account. */
  account: string;
  domainName: string;
  hostedZoneId: string;
  natGateways: number;
  /** Event bus of the management account; undefined on one machine. */
  eventBusArn?: string | undefined;
  /** How often the job looks whether it was asked to stop, in ms. */
  watchMs: number;
  /** How often the job says that it is at work, in ms. */
  heartbeatMs: number;
  /** How long a deployed application may take to answer at its address, in seconds. */
  probeSeconds: number;
  applicationUrl(code: string): string;
}

export interface JobDeps {
  jobId: string;
  store: Store;
  stacks: Stacks;
  catalogue: Catalogue;
  images: Images;
  clock: Clock;
  ids: Ids;
  settings: JobSettings;
  /** Writes one line of the job's log. */
  log(line: string): void;
}
