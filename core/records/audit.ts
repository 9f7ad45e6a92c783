import type { AuditEntry } from '../contract/audit.ts';

/** Written once, never changed; `id` is a ULID, so it sorts by time. */
export type AuditRecord = AuditEntry & { rev: number };
