export type { AccountEvent, AccountEvents, AccountEventType } from './ports/account-events.ts';
export type { BackupEnd, BackupFile, BackupFiles, BackupRequest, Backups } from './ports/backups.ts';
export { type Bundle, BundleFailed, type Bundles, type BundleUse } from './ports/bundles.ts';
export type { Catalogue, CatalogueEntry } from './ports/catalogue.ts';
export type { Command, CommandEnd, Commands } from './ports/commands.ts';
export type { CustomerSecrets } from './ports/customer-secrets.ts';
export type { Diagnosis, Evidence, StoppedTask } from './ports/diagnosis.ts';
export type { Admin, Directory } from './ports/directory.ts';
export type { Fleet, FleetTarget, ProcessProblem } from './ports/fleet.ts';
export type { Images, ResolvedImage } from './ports/images.ts';
export { JobLimitReached, type JobRequest, type JobRunner, type JobStatus, type Jobs } from './ports/jobs.ts';
export type { Mails } from './ports/mails.ts';
export type { Inbox, Message, Notifier } from './ports/notifier.ts';
export type { Quotas } from './ports/quotas.ts';
export type { Snapshots } from './ports/snapshots.ts';
export {
  isSettled,
  type RegionPreparation,
  type StackEvent,
  type StackFailure,
  type StackRef,
  type StackResult,
  type Stacks,
  type StackWork,
} from './ports/stacks.ts';
export { type Change, ConditionFailed, type Kind, type RecordOf, type Store } from './ports/store.ts';
export type {
  ErasureProof,
  ItemsByKind,
  ItemsChecksum,
  TenantData,
  TenantItem,
  TenantTable,
} from './ports/tenant-data.ts';
export type { TenantExportFiles, TenantExports } from './ports/tenant-exports.ts';
export type { TenantParameters } from './ports/tenant-parameters.ts';
export type { Comparison, FenceState, ItemKey, MoveFence, TenantTransfer, Transfer } from './ports/tenant-transfer.ts';
export type {
  CreatedTenantUser,
  NewTenantUser,
  TenantUser,
  TenantUsers,
  UserPoolRef,
} from './ports/tenant-users.ts';
export type { Clock, Ids } from './ports/time.ts';
export type { FilesRequest, ImportEnd, ImportRequest, Imports, Uploads } from './ports/uploads.ts';
export type { TenantUsage } from './ports/usage.ts';
