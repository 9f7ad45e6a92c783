import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import { conflict, notFound } from '../errors.ts';
import type { BackupFile, BackupFiles, StackRef } from '../ports.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { customerStackName } from '../stack-names.ts';

export interface FoundBackup {
  file: BackupFile;
  stack: StackRef;
  /** A name for the file. */
  name: string;
}

/**
 * The backup that an operation has made: one of its own, or one before an upgrade. It is in the audit log who asked for it before anybody can download it.
 * @throws DomainError `not-found`, `backup-gone`
 */
export async function findBackup(
  deps: Pick<ServiceDeps, 'store' | 'clock' | 'ids'> & { backupFiles?: BackupFiles | undefined },
  request: RequestContext,
  id: string,
): Promise<FoundBackup> {
  const operation = await deps.store.get('operation', { id });
  if (operation?.customer === undefined) {
    throw notFound(`Operation "${id}" on a customer`, id);
  }
  const { customer, region } = operation;
  const stack = { region, name: customerStackName(customer) };
  const file = await deps.backupFiles?.find(stack, id);
  if (!file) throw conflict('backup-gone', { customer });
  await deps.store.commit([
    auditChange(deps, {
      ...auditSubject(operation),
      ...request,
      action: 'customer.download',
      outcome: 'accepted',
      ...detailed(undefined),
    }),
  ]);
  return { file, stack, name: `${customer}-${operation.requestedAt.slice(0, 10)}.tar.gz` };
}
