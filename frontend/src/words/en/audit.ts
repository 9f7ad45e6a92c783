import type { AuditEntry } from '@console/core/contract/audit';

const outcomes: Record<AuditEntry['outcome'], string> = {
  accepted: 'Accepted',
  refused: 'Refused',
  succeeded: 'Succeeded',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const audit = {
  title: 'Audit log',
  description: 'Who did what, newest first.',
  columns: {
    time: 'Time',
    actor: 'Who',
    action: 'What',
    subject: 'Customer or region',
    outcome: 'Outcome',
    detail: 'Detail',
    source: 'From',
    operation: 'Operation',
  },
  outcomes,
  view: 'View',
  loading: 'Loading the audit log',
  empty: 'No entries',
  table: 'Audit log',
  actor: 'Who',
  actorPlaceholder: 'E-mail address',
  customer: 'Customer',
  customerPlaceholder: 'Code of a customer',
};
