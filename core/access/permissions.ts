import { type OperationType, operations } from '../contract/operations/all.ts';
import type { Role } from '../contract/session.ts';

export interface Permission {
  /** `file`: of any size and type. @default JSON */
  body?: 'file';
  /** `anyone` needs no sign-in; `signed-in` needs no role. */
  role: Role | 'anyone' | 'signed-in';
  /** What the audit log calls it; only requests that change something have one. */
  action?: string;
}

/** Requests for operations: as the definition of each type says. */
type OperationPermissions = {
  [T in OperationType as (typeof operations)[T]['route']]: { role: (typeof operations)[T]['role']; action: T };
};
const operationPermissions = Object.fromEntries(
  Object.values(operations).map(({ route, role, type }) => [route, { role, action: type }]),
) as OperationPermissions;

/** Who may call what. There is no way into the API that is not listed here. */
export const permissions = {
  ...operationPermissions,
  'GET /health': { role: 'anyone' },
  'GET /openapi.json': { role: 'anyone' },
  'GET /me': { role: 'signed-in' },
  'GET /products': { role: 'viewer' },
  'GET /regions': { role: 'viewer' },
  'GET /pools': { role: 'viewer' },
  'GET /pools/:id': { role: 'viewer' },
  'GET /pools/:id/routing': { role: 'viewer' },
  'GET /customers/:code/routing': { role: 'viewer' },
  'GET /customers': { role: 'viewer' },
  'GET /customers.csv': { role: 'viewer' },
  'GET /customer-counts': { role: 'viewer' },
  'GET /customer-map': { role: 'viewer' },
  'POST /customer-tags': { role: 'operator', action: 'customer.label' },
  'GET /customers/:code': { role: 'viewer' },
  'GET /customers/:code/definition': { role: 'viewer' },
  'GET /customers/:code/sign-in': { role: 'operator', action: 'customer.sign-in' },
  'GET /customers/:code/operations': { role: 'viewer' },
  'GET /customers/:code/logs': { role: 'viewer' },
  'GET /customers/:code/metrics': { role: 'viewer' },
  'GET /customers/:code/usage': { role: 'viewer' },
  'GET /accounts/:id/usage': { role: 'viewer' },
  'GET /customers/:code/mails': { role: 'viewer' },
  'GET /customers/:code/mails/:id': { role: 'viewer' },
  'GET /accounts': { role: 'viewer' },
  'POST /accounts': { role: 'operator', action: 'customer.create' },
  'GET /accounts/:id': { role: 'viewer' },
  'GET /accounts/:id/status': { role: 'viewer' },
  'PATCH /accounts/:id': { role: 'operator', action: 'account.change' },
  'DELETE /accounts/:id': { role: 'admin', action: 'customer.delete' },
  'POST /uploads': { role: 'operator', action: 'upload.create' },
  'GET /uploads/:id': { role: 'operator' },
  'PUT /uploads/:id/content': { role: 'operator', body: 'file' },
  'GET /snapshots': { role: 'viewer' },
  'GET /operations': { role: 'viewer' },
  'GET /operations/:id': { role: 'viewer' },
  'GET /operations/:id/log': { role: 'viewer' },
  'GET /operations/:id/download': { role: 'operator', action: 'customer.download' },
  'GET /downloads/:token': { role: 'anyone' },
  'POST /operations/:id/retry': { role: 'operator', action: 'operation.retry' },
  'POST /operations/:id/cancel': { role: 'operator', action: 'operation.cancel' },
  'GET /batches': { role: 'viewer' },
  // The role of what it does, too: the definition of its operation says which.
  'POST /batches': { role: 'operator', action: 'batch.create' },
  'POST /batches/preview': { role: 'operator', action: 'batch.preview' },
  'GET /batches/:id': { role: 'viewer' },
  'GET /batches/:id/customers': { role: 'viewer' },
  'POST /batches/:id/pause': { role: 'operator', action: 'batch.pause' },
  'POST /batches/:id/continue': { role: 'operator', action: 'batch.continue' },
  'POST /batches/:id/cancel': { role: 'operator', action: 'batch.cancel' },
  'GET /alerts': { role: 'viewer' },
  'GET /alerts/notifications': { role: 'viewer' },
  'POST /alerts/test': { role: 'operator', action: 'alert.test' },
  'POST /alerts/:id/acknowledge': { role: 'operator', action: 'alert.acknowledge' },
  'GET /summary': { role: 'viewer' },
  'GET /settings': { role: 'viewer' },
  'GET /admins': { role: 'admin' },
  'POST /admins': { role: 'admin', action: 'admin.invite' },
  'PATCH /admins/:email': { role: 'admin', action: 'admin.change' },
  'DELETE /admins/:email': { role: 'admin', action: 'admin.remove' },
  'GET /audit': { role: 'admin' },
  // One's own; an admin's are everybody's.
  'GET /tokens': { role: 'viewer' },
  'POST /tokens': { role: 'viewer', action: 'token.create' },
  'DELETE /tokens/:id': { role: 'viewer', action: 'token.revoke' },
} as const satisfies Record<`${string} /${string}`, Permission>;

/** A route as `METHOD /path`, with parameters as `:name`. */
export type RouteKey = keyof typeof permissions;

/** Undefined for a route that nobody was given. */
export const permissionOf = (route: string): Permission | undefined =>
  Object.hasOwn(permissions, route) ? permissions[route as RouteKey] : undefined;
