import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isDatabaseAway } from '../database/pool.ts';
import type { Log } from '../log.ts';
import { errorPage } from '../pages/error-page.ts';
import { type Answer, htmlAnswer, jsonAnswer, securityHeaders } from './answer.ts';
import { HttpError } from './http-error.ts';
import type { Router } from './router.ts';
import { demandSameOrigin } from './same-origin.ts';

const quietPath = '/health';

function asHttpError(error: unknown, log: Log): HttpError {
  if (error instanceof HttpError) return error;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error('A request failed', { reason });
  return isDatabaseAway(error)
    ? new HttpError(503, 'The database cannot be reached right now. Try again in a moment.', { 'retry-after': '5' })
    : new HttpError(500, 'Something went wrong. Try again.');
}

function failure(path: string, error: HttpError): Answer {
  const answer = path.startsWith('/api/')
    ? jsonAnswer({ error: error.message }, error.status)
    : htmlAnswer(errorPage(error.status, error.message), error.status);
  return { ...answer, headers: { ...answer.headers, ...error.headers } };
}

function send(message: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const length = String(Buffer.byteLength(answer.body));
  const withBody = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, {
    ...securityHeaders,
    ...answer.headers,
    ...(withBody && { 'content-length': length }),
  });
  response.end(withBody && message.method !== 'HEAD' ? answer.body : undefined);
}

export function createListener(router: Router, log: Log, isStopping: () => boolean): RequestListener {
  return async (message, response) => {
    const began = performance.now();
    const path = (message.url ?? '/').split('?')[0] ?? '/';
    let answer: Answer;
    try {
      demandSameOrigin(message.method ?? 'GET', message.headers);
      answer = await router(message);
    } catch (error) {
      answer = failure(path, asHttpError(error, log));
    }
    if (isStopping()) response.setHeader('connection', 'close');
    send(message, response, answer);
    if (path === quietPath) return;
    const ms = Math.round(performance.now() - began);
    log.info('Request', { method: message.method, path: path.slice(0, 200), status: answer.status, ms });
  };
}
