import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import { conflict, notFound } from '../errors.ts';
import type { BackupFiles, TenantExportFiles } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { customerStackName } from '../stack-names.ts';

export interface Archive {
  bytes: number;
  /** When it is deleted; null: when somebody deletes it. */
  expiresAt: Date | null;
  /** A name for the file. */
  name: string;
  contentType: 'application/gzip' | 'application/zip';
  /** `file`: the API hands it out; `address`: where it can be fetched for `validMs`. */
  source:
    | { kind: 'file'; open(): ReadableStream<Uint8Array> }
    | { kind: 'address'; make(validMs: number): Promise<string> };
}

interface ArchiveDeps {
  backupFiles?: BackupFiles | undefined;
  exportFiles?: TenantExportFiles | undefined;
}

/** The export or the backup that an operation has made, one before an upgrade or a deletion too. */
export async function archiveOf(deps: ArchiveDeps, operation: OperationRecord): Promise<Archive | undefined> {
  const { id, customer, region, requestedAt } = operation;
  if (customer === undefined) return undefined;
  const name = `${customer}-${requestedAt.slice(0, 'YYYY-MM-DD'.length)}`;
  const exported = exportedFile(operation);
  if (exported !== undefined) return exportOf(deps.exportFiles, exported, `${name}.zip`);
  const backups = deps.backupFiles;
  const stack = { region, name: customerStackName(customer) };
  const found = await backups?.find(stack, id);
  return (
    backups &&
    found && {
      ...found,
      name: `${name}.tar.gz`,
      contentType: 'application/gzip',
      source: { kind: 'file', open: () => backups.open(stack, id) },
    }
  );
}

async function exportOf(
  files: TenantExportFiles | undefined,
  file: string,
  fileName: string,
): Promise<Archive | undefined> {
  const found = await files?.find(file);
  if (!files || !found) return undefined;
  const source: Archive['source'] =
    'open' in files
      ? { kind: 'file', open: () => files.open(file) }
      : { kind: 'address', make: (validMs) => files.address(file, { fileName, validMs }) };
  return { ...found, name: fileName, contentType: 'application/zip', source };
}

const exportedFile = ({ result }: OperationRecord): string | undefined =>
  typeof result?.file === 'string' ? result.file : undefined;

/**
 * The archive that an operation has made. It is in the audit log who asked for it before anybody can download it.
 * @throws DomainError `not-found`, `backup-gone`
 */
export async function findArchive(
  deps: Pick<ServiceDeps, 'store' | 'clock' | 'ids'> & ArchiveDeps,
  request: RequestContext,
  id: string,
): Promise<Archive> {
  const operation = await deps.store.get('operation', { id });
  if (operation?.customer === undefined) throw notFound(`Operation "${id}" on a customer`, id);
  const archive = await archiveOf(deps, operation);
  if (!archive) {
    const file = exportedFile(operation);
    const { customer, snapshot } = operation;
    throw conflict('backup-gone', {
      customer,
      ...(file !== undefined && { file }),
      ...(snapshot !== undefined && { snapshot }),
    });
  }
  await deps.store.commit([
    auditChange(deps, {
      ...auditSubject(operation),
      ...request,
      action: 'customer.download',
      outcome: 'accepted',
      ...detailed(undefined),
    }),
  ]);
  return archive;
}
