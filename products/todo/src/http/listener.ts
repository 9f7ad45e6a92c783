import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isDatabaseAway } from '../database/pool.ts';
import type { Log } from '../log.ts';
import { errorPage } from '../pages/error-page.ts';
import { HttpError } from './http-error.ts';
import { type HttpResponse, htmlResponse, jsonResponse, securityHeaders } from './response.ts';
import type { Router } from './router.ts';
import { assertSameOrigin } from './same-origin.ts';

const quietPath = '/health';

function asHttpError(error: unknown, log: Log): HttpError {
  if (error instanceof HttpError) return error;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error('A request failed', { reason });
  return isDatabaseAway(error)
    ? new HttpError(503, 'The database cannot be reached right now. Try again in a moment.', { 'retry-after': '5' })
    : new HttpError(500, 'Something went wrong. Try again.');
}

function failure(path: string, error: HttpError): HttpResponse {
  const response = path.startsWith('/api/')
    ? jsonResponse({ error: error.message }, error.status)
    : htmlResponse(errorPage(error.status, error.message), error.status);
  return { ...response, headers: { ...response.headers, ...error.headers } };
}

function send(message: IncomingMessage, target: ServerResponse, response: HttpResponse): void {
  const length = String(Buffer.byteLength(response.body));
  const withBody = response.status !== 204 && response.status !== 304;
  target.writeHead(response.status, {
    ...securityHeaders,
    ...response.headers,
    ...(withBody && { 'content-length': length }),
  });
  target.end(withBody && message.method !== 'HEAD' ? response.body : undefined);
}

export function createListener(router: Router, log: Log, isStopping: () => boolean): RequestListener {
  return async (message, target) => {
    const start = performance.now();
    const path = (message.url ?? '/').split('?')[0] ?? '/';
    let response: HttpResponse;
    try {
      assertSameOrigin(message.method ?? 'GET', message.headers);
      response = await router(message);
    } catch (error) {
      response = failure(path, asHttpError(error, log));
    }
    if (isStopping()) target.setHeader('connection', 'close');
    send(message, target, response);
    if (path === quietPath) return;
    const ms = Math.round(performance.now() - start);
    log.info('Request', { method: message.method, path: path.slice(0, 200), status: response.status, ms });
  };
}
