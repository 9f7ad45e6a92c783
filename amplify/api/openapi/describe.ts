import { type Permission, permissions, type RouteKey } from '@console/core/access/permissions';
import { type OperationType, operations } from '@console/core/contract/operations/all';
import { z } from 'zod';
import { problem } from './schemas.ts';

type MethodOf<K extends RouteKey> = K extends `${infer Method} /${string}` ? Lowercase<Method> : never;

const roleText = ({ role }: Permission): string => {
  switch (role) {
    case 'anyone':
      return 'Needs no sign-in.';
    case 'signed-in':
      return 'Needs a sign-in.';
    default:
      return `Needs the role ${role}.`;
  }
};

/** `GET /customers/:code/logs` is getCustomersCodeLogs. */
const operationId = (route: RouteKey): string =>
  route
    .split(/[^a-zA-Z]+/)
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

/** Where a route is, who may call it and what it is for. */
export function at<K extends RouteKey>(route: K, summary: string) {
  const [method = '', path = ''] = route.split(' ');
  const permission = permissions[route];
  return {
    method: method.toLowerCase() as MethodOf<K>,
    path: path.replace(/:(\w+)/g, '{$1}'),
    operationId: operationId(route),
    summary,
    description: roleText(permission),
    tags: [path.split(/[/.]/)[1] ?? ''],
    security: permission.role === 'anyone' ? [] : [{ accessToken: [] }],
  };
}

/** The route that requests an operation of this type. */
export const atOperation = <T extends OperationType>(type: T) => at(operations[type].route, operations[type].summary);

/** An answer in JSON. */
export const json = <T extends z.ZodType>(schema: T, description: string, example?: z.input<T>) => ({
  description,
  content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
});

export const jsonBody = <T extends z.ZodType>(schema: T, example?: z.input<T>) => ({
  required: !schema.safeParse({}).success,
  content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
});

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** What any route that needs a sign-in may answer. */
export const problems = {
  400: refused('Something in the request is not valid; `errors` names the fields'),
  401: refused('The access token is missing, expired or foreign'),
  403: refused('The role does not suffice'),
  404: refused('There is no such thing'),
  429: refused('Too many requests; `Retry-After` says how many seconds to wait'),
  503: refused('Not possible right now; `Retry-After` says when to try again'),
};

/** What a route that changes something may answer besides. */
export const changeProblems = {
  ...problems,
  409: refused('The state of things forbids it; `code` says why, `operationId` which operation is in the way'),
  413: refused('The body is too large'),
  415: refused('The body is not JSON'),
  422: refused('The Idempotency-Key came with another request before'),
};

export const changeHeaders = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .describe('1 to 255 visible ASCII characters; the same key and body give the first answer again, for 24 hours'),
});

const name = z.string().max(100, 'must be at most 100 characters');

export const codeParameter = z.object({ code: name });
export const emailParameter = z.object({ email: z.string().max(254, 'must be at most 254 characters') });
export const idParameter = z.object({ id: name });
export const snapshotParameter = z.object({ id: z.string().max(255, 'must be at most 255 characters') });
export const cursorQuery = z.object({ cursor: z.string().max(2048, 'was not issued by this API').optional() });
