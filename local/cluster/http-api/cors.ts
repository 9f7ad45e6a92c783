import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import type { Cors } from './model.ts';

/** The answer to a preflight request; undefined for any other request. */
export function preflight(cors: Cors, request: IncomingMessage): Answer | undefined {
  const { method, headers } = request;
  if (method !== 'OPTIONS' || !headers.origin || !headers['access-control-request-method']) return undefined;
  const allowed = originHeaders(cors, headers.origin);
  return {
    status: 204,
    cookies: [],
    body: Buffer.alloc(0),
    headers:
      (allowed && {
        ...allowed,
        ...(cors.methods.length > 0 && { 'access-control-allow-methods': cors.methods.join(',') }),
        ...(cors.headers.length > 0 && { 'access-control-allow-headers': cors.headers.join(',') }),
        ...(cors.maxAgeSeconds !== undefined && { 'access-control-max-age': String(cors.maxAgeSeconds) }),
      }) ||
      {},
  };
}

/** The headers that the configuration gives a response, in place of the function's own. */
export function withCors(cors: Cors, request: IncomingMessage, answer: Answer): Answer {
  const own = Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-'));
  const { origin } = request.headers;
  const allowed = origin === undefined ? undefined : originHeaders(cors, origin);
  const exposed = allowed && cors.exposed.length > 0 && { 'access-control-expose-headers': cors.exposed.join(',') };
  return { ...answer, headers: { ...Object.fromEntries(own), ...allowed, ...exposed } };
}

function originHeaders({ origins, credentials }: Cors, origin: string): Record<string, string> | undefined {
  const isAllowed = origins.some(
    (allowed) =>
      allowed === '*' || allowed === origin || (allowed.endsWith('://*') && origin.startsWith(allowed.slice(0, -1))),
  );
  if (!isAllowed) return undefined;
  return {
    'access-control-allow-origin': origins.includes('*') && !credentials ? '*' : origin,
    ...(credentials && { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin',
  };
}
