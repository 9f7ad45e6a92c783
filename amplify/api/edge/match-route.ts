import { permissionOf, type RouteKey } from '@console/core/access/permissions';
import type { MiddlewareHandler } from 'hono';
import type { Api, Env } from '../api.ts';
import { HttpProblem, noSuchRoute } from '../problems/http-problem.ts';

const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const;

export const basePath = '/api';

/** Finds the route and who may call it. Paths and methods that there are not end here. */
export const matchRoute =
  (api: Api): MiddlewareHandler<Env> =>
  async (c, next) => {
    const path = c.req.path.slice(basePath.length) || '/';
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
    const route = routeAt(api, method, path);
    if (!route) return answerOther(api, c.req.method, path);
    const permission = permissionOf(route);
    if (!permission) throw new Error(`Nobody was given ${route}: add it to the table of permissions`);
    c.set('route', route as RouteKey);
    c.set('permission', permission);
    await next();
  };

function routeAt(api: Api, method: string, path: string): string | undefined {
  const entry = api.router.match(method, path)[0].at(-1)?.[0];
  return entry && `${method} ${entry[1].path}`;
}

function answerOther(api: Api, method: string, path: string): Response {
  const known = methods.filter((other) => routeAt(api, other, path));
  if (known.length === 0) throw noSuchRoute(method, `${basePath}${path}`);
  const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (method === 'OPTIONS') return new Response(null, { status: 204, headers: { Allow: allow } });
  const message = `${method} is not possible here; possible are ${allow}.`;
  throw new HttpProblem(405, 'method-not-allowed', message, { Allow: allow });
}
