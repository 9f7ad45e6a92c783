import type { Admin, InvitedAdmin } from '@console/core/contract/admin';
import type { Alert, Notification } from '@console/core/contract/alert';
import type { ApiToken, CreatedToken } from '@console/core/contract/api-token';
import type { AuditEntry } from '@console/core/contract/audit';
import type { Customer, CustomerMetrics } from '@console/core/contract/customer';
import type { DeployedDefinition } from '@console/core/contract/deployed-definition';
import type { Download } from '@console/core/contract/download';
import type { Page } from '@console/core/contract/list';
import type { LogPage, Operation } from '@console/core/contract/operation';
import { type Problem, problem } from '@console/core/contract/problem';
import type { ProductView } from '@console/core/contract/product';
import type { Region } from '@console/core/contract/region';
import type { Me } from '@console/core/contract/session';
import type { Settings } from '@console/core/contract/settings';
import type { FirstSignIn } from '@console/core/contract/sign-in';
import type { Summary } from '@console/core/contract/summary';
import type { Upload } from '@console/core/contract/upload';

interface Bodies {
  'GET /admins': Page<Admin>;
  'POST /admins': InvitedAdmin;
  'PATCH /admins/:': { admin: Admin };
  'GET /tokens': Page<ApiToken>;
  'POST /tokens': CreatedToken;
  'DELETE /tokens/:': { token: ApiToken };
  'GET /alerts': Page<Alert>;
  'GET /alerts/notifications': { items: Notification[] };
  'GET /audit': Page<AuditEntry>;
  'GET /customers': Page<Customer> & { total: number };
  'POST /customers': { customer: Customer; operation: Operation };
  'GET /customers/:': Customer;
  'PATCH /customers/:': { customer: Customer; operation?: Operation };
  'GET /customers/:/logs': LogPage;
  'GET /customers/:/metrics': CustomerMetrics;
  'GET /customers/:/operations': Page<Operation>;
  'POST /uploads': Upload;
  'GET /uploads/:': Upload;
  'POST /customers/:/files': { operation: Operation };
  'POST /customers/:/backups': { operation: Operation };
  'GET /me': Me;
  'GET /operations': Page<Operation>;
  'GET /operations/:': Operation;
  'GET /operations/:/download': Download;
  'GET /operations/:/log': LogPage;
  'GET /products': Page<ProductView>;
  'GET /regions': Page<Region>;
  'GET /customers/:/definition': DeployedDefinition;
  'GET /customers/:/sign-in': FirstSignIn;
  'POST /regions/:/update': { operation: Operation };
  'GET /settings': Settings;
  'GET /summary': Summary;
}

type WithoutQuery<R extends string> = R extends `${infer Path}?${string}` ? Path : R;
/** `GET /customers/:/logs` for `GET /customers/acme/logs`. */
type WithoutId<R extends string> = R extends `${infer Verb} /${infer Resource}/${infer Rest}`
  ? Rest extends `${string}/${infer Part}`
    ? `${Verb} /${Resource}/:/${Part}`
    : `${Verb} /${Resource}/:`
  : never;
type BodyOfPath<P extends string> = P extends keyof Bodies
  ? Bodies[P]
  : WithoutId<P> extends infer Route extends keyof Bodies
    ? Bodies[Route]
    : unknown;

/** What a request such as `GET /customers/acme` is answered when all goes well; `unknown` for one made at run time. */
export type BodyOf<R extends string> = BodyOfPath<WithoutQuery<R>>;

/** The problem that a refused request is answered with. */
export const problemOf = ({ body }: { body: unknown }): Problem => problem.parse(body);
