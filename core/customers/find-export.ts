import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import { conflict, notFound } from '../errors.ts';
import type { ExportedFile, ExportedFiles, StackRef } from '../ports.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { customerStackName } from '../stack-names.ts';

export interface FoundExport {
  file: ExportedFile;
  stack: StackRef;
  /** A name for the file. */
  name: string;
}

/**
 * The archive that an operation has made. It is in the audit log who asked for it before anybody can download it.
 * @throws DomainError `not-found`, `export-gone`
 */
export async function findExport(
  deps: Pick<ServiceDeps, 'store' | 'clock' | 'ids'> & { exportedFiles?: ExportedFiles | undefined },
  request: RequestContext,
  id: string,
): Promise<FoundExport> {
  const operation = await deps.store.get('operation', { id });
  if (operation?.type !== 'customer.export' || operation.customer === undefined) {
    throw notFound(`Operation "${id}" that made an archive`, id);
  }
  const { customer, region } = operation;
  const stack = { region, name: customerStackName(customer) };
  const file = await deps.exportedFiles?.find(stack, id);
  if (!file) throw conflict('export-gone', { customer });
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
