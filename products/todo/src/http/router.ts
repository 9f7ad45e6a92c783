import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error.ts';
import type { HttpResponse } from './response.ts';

export interface Request {
  message: IncomingMessage;
  query: URLSearchParams;
  /** The value of `:id`. */
  id: number;
}

export type Handler = (request: Request) => HttpResponse | Promise<HttpResponse>;

/** Handlers by method and path, such as `GET /todos/:id`. */
export type Routes = Readonly<Record<string, Handler>>;

interface Route {
  method: string;
  path: RegExp;
  handle: Handler;
}

const maxIdDigits = 15;

function compile([key, handle]: [string, Handler]): Route {
  const [method = '', path = ''] = key.split(' ');
  const pattern = path.replaceAll('.', '\\.').replace(':id', `(?<id>\\d{1,${maxIdDigits}})`);
  return { method, path: new RegExp(`^${pattern}$`), handle };
}

export type Router = (message: IncomingMessage) => Promise<HttpResponse>;

/** @throws HttpError 404 or 405 */
export function createRouter(routes: Routes): Router {
  const compiled = Object.entries(routes).map(compile);
  return async (message) => {
    const url = new URL(message.url ?? '/', 'http://localhost');
    const method = message.method === 'HEAD' ? 'GET' : (message.method ?? 'GET');
    const matches = compiled.filter((route) => route.path.test(url.pathname));
    const route = matches.find((candidate) => candidate.method === method);
    if (matches.length === 0) throw new HttpError(404, 'There is no such page.');
    if (!route) {
      const allow = matches.map((candidate) => candidate.method).join(', ');
      throw new HttpError(405, `${method} is not allowed here.`, { allow });
    }
    const id = Number(route.path.exec(url.pathname)?.groups?.id ?? 0);
    return route.handle({ message, query: url.searchParams, id });
  };
}
