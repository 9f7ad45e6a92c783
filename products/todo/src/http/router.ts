import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';
import { HttpError } from './http-error.ts';

export interface Request {
  message: IncomingMessage;
  query: URLSearchParams;
  /** The value of `:id`. */
  id: number;
}

export type Handler = (request: Request) => Answer | Promise<Answer>;

/** A route, such as `GET /todos/:id`, and its handler. */
export type Routes = Readonly<Record<string, Handler>>;

interface Route {
  method: string;
  path: RegExp;
  handle: Handler;
}

const largestId = 15;

function compile([key, handle]: [string, Handler]): Route {
  const [method = '', path = ''] = key.split(' ');
  const pattern = path.replaceAll('.', '\\.').replace(':id', `(?<id>\\d{1,${largestId}})`);
  return { method, path: new RegExp(`^${pattern}$`), handle };
}

export type Router = (message: IncomingMessage) => Promise<Answer>;

/** @throws HttpError 404 or 405 */
export function createRouter(routes: Routes): Router {
  const compiled = Object.entries(routes).map(compile);
  return async (message) => {
    const url = new URL(message.url ?? '/', 'http://localhost');
    const method = message.method === 'HEAD' ? 'GET' : (message.method ?? 'GET');
    const here = compiled.filter((route) => route.path.test(url.pathname));
    const route = here.find((candidate) => candidate.method === method);
    if (here.length === 0) throw new HttpError(404, 'Not found.');
    if (!route) {
      const allow = here.map((candidate) => candidate.method).join(', ');
      throw new HttpError(405, `${method} is not allowed.`, { allow });
    }
    const id = Number(route.path.exec(url.pathname)?.groups?.id ?? 0);
    return route.handle({ message, query: url.searchParams, id });
  };
}
