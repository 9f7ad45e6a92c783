import type { Admin } from '@console/core/contract/admin';
import type { Alert, Notification } from '@console/core/contract/alert';
import type { Cell, Columns } from '../output/table.ts';

const access = ({ enabled, invited }: Admin): string => {
  if (!enabled) return 'disabled';
  return invited ? 'invited' : 'enabled';
};

export const adminColumns: Columns<Admin> = {
  EMAIL: (a) => a.email,
  ROLE: (a) => a.role,
  ACCESS: access,
  CREATED: (a) => a.createdAt,
};

export const adminFields = (a: Admin, temporaryPassword?: string): Record<string, Cell> => ({
  'E-mail': a.email,
  Role: a.role,
  Access: access(a),
  Created: a.createdAt,
  ...(temporaryPassword !== undefined && { 'Temporary password': `${temporaryPassword} (is not shown again)` }),
});

export const alertColumns: Columns<Alert> = {
  ID: (a) => a.id,
  SEVERITY: (a) => a.severity,
  STATE: (a) => a.state,
  CUSTOMER: (a) => a.customer,
  SINCE: (a) => a.since,
  'ACKNOWLEDGED BY': (a) => a.acknowledgedBy,
  TITLE: (a) => a.title,
};

export const alertFields = (a: Alert): Record<string, Cell> => ({
  Alert: a.id,
  Title: a.title,
  Reason: a.reason,
  Severity: a.severity,
  State: a.state,
  Customer: a.customer,
  Region: a.region,
  Since: a.since,
  Acknowledged: a.acknowledgedBy && `${a.acknowledgedAt} by ${a.acknowledgedBy}`,
  Resolved: a.resolvedAt,
  'What to do': `docs/operating.md#${a.runbook}`,
});

export const notificationColumns: Columns<Notification> = {
  TIME: (n) => n.time,
  SEVERITY: (n) => n.severity,
  SUBJECT: (n) => n.subject,
};
