import type { Brand } from '@console/core/notices/brand';
import type { BackupFiles } from '@console/core/ports/backups';
import type { Fleet } from '@console/core/ports/fleet';
import type { Mails } from '@console/core/ports/mails';
import type { StackRef, Stacks } from '@console/core/ports/stacks';
import type { Uploads } from '@console/core/ports/uploads';
import type { Postgres } from '../postgres/start-postgres.ts';
import type { Ledger } from '../processes/ledger.ts';
import type { AlarmChange } from './alarms/alarms.ts';
import type { Endpoint } from './endpoint/server.ts';
import type { LostStack } from './engine/stack-file.ts';
import type { FleetOptions } from './fleet.ts';
import type { Identity } from './identity/identity.ts';
import type { ScheduleRun } from './schedules/schedules.ts';
import type { TableStreams } from './tables/table-streams.ts';
import type { ExposedService } from './tasks/exposed-services.ts';
import type { ImageRegistry } from './tasks/image-registry.ts';
import type { UserPoolsServer } from './user-pools/user-pools.ts';

export interface ClusterOptions extends FleetOptions {
  dataDir: string;
  /** Where customers' applications are served, by Host header. */
  appsPort: number;
  /** Of the notices where no application answers. */
  brand?: Brand | undefined;
  /** @default there are no databases */
  postgres?: Pick<Postgres, 'port' | 'adminUrl'>;
  images: ImageRegistry;
  ledger: Ledger;
  log: (message: string) => void;
  /** For what an operator has to know. @default log */
  warn?: (message: string) => void;
  /** A run of a schedule has ended, or its schedule is gone. */
  onRun?: (run: ScheduleRun) => void;
  /** A service listens where others in the network can reach it, or no longer does. */
  onExposed?: (service: ExposedService) => void;
  /** The state of an alarm has changed. */
  onAlarm?: (change: AlarmChange) => void;
  /** Serves the user pools of applications. @default there are none */
  userPools?: UserPoolsServer & { invokeAddressFile: string };
  /** What is kept free of the disk when files are uploaded. @default 0 */
  diskReserveMiB?: number;
  /** The time that schedules follow. @default Date.now */
  now?: () => number;
}

export interface LocalCluster {
  stacks: Stacks;
  fleet: Fleet;
  mails: Mails;
  /** Roles, and what they may do. */
  identity: Identity;
  /** What SDK clients take for AWS. */
  endpoint: Endpoint;
  /** The streams of customers' tables. */
  tableStreams: TableStreams;
  /** Of the HTTP API. */
  url: string;
  token: string;
  /** Why a stack that should be here cannot be used; undefined when it can. */
  lost(stack: StackRef): LostStack | undefined;
  /** How the last task of a stack that has failed ended; undefined when none has. */
  lastEnd(stack: StackRef): string | undefined;
  backupFiles: BackupFiles;
  uploads: Uploads;
  /** Resolves when every stack is restored and its tasks are healthy, or have failed. */
  restored: Promise<void>;
  /** Stops all tasks; stacks stay, and the next start continues the work on them. */
  close(): Promise<void>;
}
