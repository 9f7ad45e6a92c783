import { z } from 'zod';
import { auditEntry } from '../contract/audit.ts';

/** Written once, never changed; `id` is a ULID, so it sorts by time. */
export const auditRecord = auditEntry.extend({ rev: z.int() });
export type AuditRecord = z.infer<typeof auditRecord>;
