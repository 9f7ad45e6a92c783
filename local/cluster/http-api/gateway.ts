import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { limits } from '../../limits.ts';
import { hostOf } from '../balancer/match.ts';
import type { Functions } from '../functions/functions.ts';
import { InvokeRefused } from '../functions/invocation.ts';
import type { LogStore } from '../logs/log-store.ts';
import { accessLine } from './access-log.ts';
import { type Answer, answerOf, gatewayAnswer } from './answer.ts';
import { type Authorization, failed } from './authorization.ts';
import { preflight, withCors } from './cors.ts';
import { type ApiEvent, type ApiRequest, bodyOf, eventOf, newRequestId } from './event.ts';
import { executeArn, type HttpApis } from './http-apis.ts';
import type { JwtAuthorizers } from './jwt-authorizer.ts';
import { matchRoute } from './match-route.ts';
import type { Endpoint } from './model.ts';
import type { RequestAuthorizers } from './request-authorizer.ts';
import { Throttles } from './throttle.ts';

const principal = 'apigateway.amazonaws.com';

interface GatewayOptions {
  apis: HttpApis;
  functions: Pick<Functions, 'invokeAs'>;
  requestAuthorizers: RequestAuthorizers;
  jwtAuthorizers: JwtAuthorizers;
  logs: LogStore;
  /** A request has been answered. */
  onAnswered: (endpoint: Endpoint, status: number, milliseconds: number) => void;
}

/** Serves HTTP APIs as API Gateway does. */
export class Gateway {
  private readonly throttles = new Throttles();

  constructor(private readonly options: GatewayOptions) {}

  /** False when the host is that of no API. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const host = hostOf(request.headers.host);
    if (!this.options.apis.serves(host)) return false;
    this.serve(request, response, host).catch(() => response.destroy());
    return true;
  }

  private async serve(request: IncomingMessage, response: ServerResponse, host: string): Promise<void> {
    const startedAt = performance.now();
    const requestId = newRequestId();
    const [path = '/', ...rest] = (request.url ?? '/').split('?');
    const endpoint = this.options.apis.endpoint(host, path);
    if (!endpoint) return void send(response, gatewayAnswer(404), requestId, request.method);
    const { cors } = endpoint.api;
    const early = cors && preflight(cors, request);
    const answer =
      early ?? (await this.answer({ endpoint, request, path, query: rest.join('?'), requestId, time: new Date() }));
    const sent = send(response, cors && !early ? withCors(cors, request, answer) : answer, requestId, request.method);
    this.options.onAnswered(endpoint, sent, performance.now() - startedAt);
  }

  private async answer(request: Omit<ApiRequest, 'match'>): Promise<Answer> {
    const startedAt = performance.now();
    const { endpoint, path } = request;
    const method = request.request.method ?? 'GET';
    const routes = this.options.apis.routesOf(endpoint.api.id);
    const match = matchRoute(routes, method, path.slice(endpoint.prefix.length) || '/');
    const body = await bodyWithin(request.request, limits.httpApi.payloadBytes);
    if (!match) return gatewayAnswer(404);
    const event = eventOf({ ...request, match });
    const answer = await this.answerRoute({ ...request, match }, event, body);
    const { accessLog } = endpoint.stage;
    if (accessLog) {
      const outcome = {
        status: answer.status,
        responseLength: answer.body.length,
        latencyMs: performance.now() - startedAt,
      };
      this.options.logs
        .group(endpoint.api.stack.region, accessLog.group)
        .write(accessLine(accessLog.format, event, outcome));
    }
    return answer;
  }

  private async answerRoute(request: ApiRequest, event: ApiEvent, body: Buffer | undefined): Promise<Answer> {
    const { endpoint, match } = request;
    if (!this.throttles.allows(endpoint.stage, match.route.key)) return gatewayAnswer(429);
    if (!body) return gatewayAnswer(413);
    const authorization = await this.authorize(request, event);
    if (!authorization.allowed) return gatewayAnswer(authorization.status, authorization.headers);
    return this.integrate(request, event, body, authorization.authorizer);
  }

  private async authorize({ endpoint, match, path }: ApiRequest, event: ApiEvent): Promise<Authorization> {
    const { apis, functions, requestAuthorizers, jwtAuthorizers } = this.options;
    const { authorizer: id, scopes } = match.route;
    if (id === undefined) return { allowed: true };
    const authorizer = apis.authorizers.get(id);
    if (!authorizer) return failed;
    if (authorizer.kind === 'jwt') return jwtAuthorizers.authorize(authorizer, event, scopes);
    const { method } = event.requestContext.http;
    const routePath = path.slice(endpoint.prefix.length);
    const routeArn = executeArn(endpoint.api, `${endpoint.stage.name}/${method}${routePath}`);
    const source = executeArn(endpoint.api, `authorizers/${id}`);
    return requestAuthorizers.authorize(id, authorizer, event, routeArn, (payload) =>
      within(limits.httpApi.authorizerMs, functions.invokeAs(principal, source, authorizer.target, payload)),
    );
  }

  private async integrate(
    { endpoint, match, request }: ApiRequest,
    event: ApiEvent,
    body: Buffer,
    authorizer: Record<string, unknown> | undefined,
  ): Promise<Answer> {
    const integration = this.options.apis.integrations.get(match.route.integration);
    if (!integration) return gatewayAnswer(500);
    const payload = JSON.stringify({
      ...event,
      ...bodyOf(request, body),
      requestContext: { ...event.requestContext, ...(authorizer && { authorizer }) },
    });
    const [, path = ''] = match.route.key.split(' ');
    const source = executeArn(
      endpoint.api,
      `${endpoint.stage.name}/${match.route.key === '$default' ? '$default' : `${request.method}${path}`}`,
    );
    try {
      const invoked = this.options.functions.invokeAs(principal, source, integration.target, payload);
      const result = await within(integration.timeoutMs, invoked);
      if (result.functionError) return gatewayAnswer(500);
      return answerOf(result.payload) ?? gatewayAnswer(500);
    } catch (error) {
      return gatewayAnswer(statusOf(error));
    }
  }
}

class LateError extends Error {}

function statusOf(error: unknown): 413 | 500 | 503 {
  if (error instanceof LateError) return 503;
  if (error instanceof InvokeRefused && error.status === 413) return 413;
  return error instanceof InvokeRefused && error.status === 429 ? 503 : 500;
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const late = delay(milliseconds, undefined, { signal: ended.signal }).then(() => {
    throw new LateError('It took too long');
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    ended.abort();
    work.catch(() => {});
  }
}

/** Undefined when there is more. */
async function bodyWithin(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= mostBytes) chunks.push(chunk);
  }
  return bytes <= mostBytes ? Buffer.concat(chunks) : undefined;
}

/** Returns the status: a header that cannot be sent makes it an error. */
function send(response: ServerResponse, answer: Answer, requestId: string, method = 'GET'): number {
  const { status, headers, cookies, body } = answer;
  const hasBody = status !== 204 && status !== 304;
  try {
    if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
    response.writeHead(status, {
      ...headers,
      'apigw-requestid': requestId,
      ...(hasBody && { 'content-length': body.length }),
    });
  } catch {
    response.removeHeader('set-cookie');
    return send(response, gatewayAnswer(500), requestId, method);
  }
  response.end(hasBody && method !== 'HEAD' ? body : undefined);
  return status;
}
