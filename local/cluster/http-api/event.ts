import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hostOf } from '../balancer/match.ts';
import { account } from '../template/scope.ts';
import { decoded, type RouteMatch } from './match-route.ts';
import type { Endpoint } from './model.ts';

/** A request to a route. */
export interface ApiRequest {
  endpoint: Endpoint;
  match: RouteMatch;
  request: IncomingMessage;
  path: string;
  query: string;
  requestId: string;
  time: Date;
}

export const newRequestId = (): string => `${randomBytes(11).toString('base64url')}=`;

/** The parts that the events for integrations and for authorizers share, in format 2.0. */
export function eventOf({ endpoint, match, request, path, query, requestId, time }: ApiRequest) {
  const { stage, api } = endpoint;
  const { cookies, headers } = headersOf(request);
  const host = hostOf(request.headers.host);
  const parameters = queryOf(query);
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: decoded(path),
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(parameters && { queryStringParameters: parameters }),
    ...(match.parameters && { pathParameters: match.parameters }),
    ...(Object.keys(stage.variables).length > 0 && { stageVariables: stage.variables }),
    requestContext: {
      accountId: account,
      apiId: api.id,
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: request.method ?? 'GET',
        path: decoded(path),
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: match.route.key,
      stage: stage.name,
      time: clfTime(time),
      timeEpoch: time.getTime(),
    },
  };
}
export type ApiEvent = ReturnType<typeof eventOf>;

/** The body of an event: text as it is, anything else in base64. */
export function bodyOf(request: IncomingMessage, body: Buffer): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isEncoded = request.headers['content-encoding'] !== undefined;
  return isText(type) && !isEncoded
    ? { body: body.toString(), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
}

const isText = (type: string): boolean =>
  /^text\//.test(type) || /^application\/(?:.+\+)?(json|xml|javascript)$/.test(type);

/** Headers that occur several times are joined; cookies are on their own. */
function headersOf({ rawHeaders, headers: current }: IncomingMessage) {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    const value = rawHeaders[index + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/;\s*/).filter(Boolean));
    else if (!hopByHop.has(name)) headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  for (const name of ownHeaders) {
    const value = current[name];
    if (value !== undefined) headers[name] = String(value);
  }
  return { headers, cookies };
}

const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'te', 'trailer', 'upgrade']);
/** The proxy sets them. */
const ownHeaders = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-port', 'x-amzn-trace-id'];

function queryOf(query: string): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    found[name] = found[name] === undefined ? value : `${found[name]},${value}`;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As in the common log format. */
function clfTime(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(time.getUTCDate())}/${months[time.getUTCMonth()]}/${time.getUTCFullYear()}`;
  return `${day}:${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())} +0000`;
}
