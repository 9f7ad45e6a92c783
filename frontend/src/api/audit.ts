import type { AuditEntry } from '@console/core/contract/audit';
import type { Api } from './client.ts';
import type { PagedList } from './paged-list.ts';

export interface AuditFilter {
  from?: string | undefined;
  to?: string | undefined;
  actor?: string | undefined;
  customer?: string | undefined;
}

/** Newest first, a page at a time. */
export const auditList = (api: Api, filter: AuditFilter, limit: number): PagedList<AuditEntry> => ({
  queryKey: ['audit', filter, limit],
  read: (cursor, signal) => api.ask('/audit', { signal, query: { ...filter, limit, cursor } }),
});
