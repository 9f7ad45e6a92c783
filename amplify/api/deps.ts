import type { QuotaNumbers } from '@console/core/contract/quota';
import type { Settings } from '@console/core/contract/settings';
import type { FirstPeople } from '@console/core/customers/invite-first-person';
import type {
  BackupFiles,
  Catalogue,
  Clock,
  CustomerSecrets,
  Directory,
  Fleet,
  Ids,
  Inbox,
  Jobs,
  Mails,
  Notifier,
  Store,
  TenantExportFiles,
  TenantParameters,
  TenantUsage,
  Uploads,
} from '@console/core/ports';
import type { AccountParameters } from '@console/core/quotas/functions-usage';
import type { VerifyToken } from './auth/token.ts';
import type { Rate } from './edge/token-bucket.ts';

export interface ApiSettings {
  mode: 'local' | 'aws';
  version: string;
  /** Where an application has its address. `host`: the code of a customer, or with a pool's host `acme.palette`. */
  applicationUrl(host: string): string;
  installation: Installation;
  /** Finds out what takes long before anybody asks. @default false */
  eager?: boolean;
  /** @default defaultRates of the mode */
  rates?: Rates;
}

/** What people are told of this installation. */
export interface Installation {
  /** Null on one machine. */
  management: Settings['management'];
  /** The account that customers live in; `local` on one machine. */
  clusterAccount: string;
  domain: string;
  concurrentJobs: number;
  notifications: Settings['notifications'];
  /** Of what the installation is made of, besides Node.js. */
  versions: Record<string, string>;
}

/** How much one address, or one person, may ask for. */
export interface Rates {
  /** Per address, signed in or not. */
  address: Rate;
  /** Per person: requests that read. */
  reads: Rate;
  /** Per person: requests that change something. */
  changes: Rate;
}

export const defaultRates: Record<ApiSettings['mode'], Rates> = {
  aws: {
    address: { perSecond: 200, burst: 1_000 },
    reads: { perSecond: 100, burst: 500 },
    changes: { perSecond: 20, burst: 100 },
  },
  // Here everybody shares one address, and scripts are as quick as the machine.
  local: {
    address: { perSecond: 2_000, burst: 10_000 },
    reads: { perSecond: 1_000, burst: 5_000 },
    changes: { perSecond: 100, burst: 500 },
  },
};

export interface Log {
  info(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

export interface ApiDeps {
  store: Store;
  jobs: Pick<Jobs, 'log'>;
  fleet: Fleet;
  usage: TenantUsage;
  /** Where the data of tenants goes. */
  tenantParameters: Pick<TenantParameters, 'list'>;
  customerSecrets: CustomerSecrets;
  directory: Directory;
  catalogue: Catalogue;
  clock: Clock;
  ids: Ids;
  verifyToken: VerifyToken;
  settings: ApiSettings;
  log: Log;
  notifier: Notifier;
  /** Where messages can be read again. */
  inbox?: Inbox | undefined;
  /** Archives of customers' data; absent where none are made, on AWS. */
  backupFiles?: BackupFiles | undefined;
  /** Files that people send; absent where there is no place for them, on AWS. */
  uploads?: Uploads | undefined;
  /** Exports of tenants; absent where they are in a bucket, on AWS. */
  exportFiles?: TenantExportFiles | undefined;
  /** The invited administrators of tenants; absent where e-mails tell them their passwords, on AWS. */
  firstPeople?: FirstPeople | undefined;
  /** What applications have sent; absent where it is delivered, on AWS. */
  mails?: Mails | undefined;
  /** Quotas of AWS that the settings name; absent where AWS limits nothing, on one machine. */
  quotas?: QuotaNumbers | undefined;
  /** @default 'all' */
  accountParameters?: AccountParameters | undefined;
  /** How little space is left; undefined when there is enough. @default there is always enough */
  spaceShortage?(): { freeMiB: number; reserveMiB: number } | undefined;
  /** Called when somebody may do other things than before. */
  onAdminsChanged?(): void;
  /** Called when a request has queued or changed an operation. */
  onAccepted?(): void;
}
