import { type HttpEvent, type HttpResult, type LambdaContext, methodOf, pathOf } from '../context/events.ts';
import { TenancyError } from '../errors.ts';
import { errorResult, resultOf } from './respond.ts';
import { type LambdaHandler, type TenancyOptions, type TenantHandler, withTenant } from './with-tenant.ts';

export type OpenHandler = (event: HttpEvent) => Promise<unknown> | unknown;

export interface TenantApi extends TenancyOptions {
  /** By `METHOD /path`, with `{name}` for one segment and `{name+}` for the rest. */
  routes: Record<string, TenantHandler>;
  /** Routes without a tenant. */
  open?: Record<string, OpenHandler>;
}

interface Route {
  method: string;
  path: RegExp;
  answer: LambdaHandler;
}

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

function pathPattern(path: string): RegExp {
  const segments = path.split('/').map((segment) => {
    const [, name, rest] = /^\{(\w+)(\+)?\}$/.exec(segment) ?? [];
    if (name === undefined) return escaped(segment);
    return rest ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${segments.join('/')}$`);
}

function routeOf(key: string, answer: LambdaHandler): Route {
  const [method = '', path = ''] = key.split(' ');
  return { method, path: pathPattern(path), answer };
}

const openAnswer =
  (handler: OpenHandler): LambdaHandler =>
  async (event) => {
    try {
      return resultOf(await handler(event));
    } catch (error) {
      return errorResult(error);
    }
  };

function decoded(values: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch (cause) {
    throw new TenancyError('INVALID_INPUT', 'The path is not encoded as it should be.', { cause });
  }
}

/** One handler for several routes. */
export function tenantApi({ routes, open = {}, ...options }: TenantApi): LambdaHandler {
  const all = [
    ...Object.entries(open).map(([key, handler]) => routeOf(key, openAnswer(handler))),
    ...Object.entries(routes).map(([key, handler]) => routeOf(key, withTenant(handler, options))),
  ];
  const dispatch = (event: HttpEvent, context?: LambdaContext): Promise<HttpResult> | HttpResult => {
    const path = pathOf(event);
    const atPath = all.filter((route) => route.path.test(path));
    const route = atPath.find(({ method }) => method === 'ANY' || method === methodOf(event));
    if (!route) {
      if (atPath.length === 0) throw new TenancyError('NOT_FOUND', 'There is nothing at this address.');
      throw new TenancyError('METHOD_NOT_ALLOWED', `${methodOf(event)} is not possible here.`);
    }
    const parameters = decoded(route.path.exec(path)?.groups ?? {});
    return route.answer({ ...event, pathParameters: { ...event.pathParameters, ...parameters } }, context);
  };
  return async (event, context) => {
    try {
      return await dispatch(event, context);
    } catch (error) {
      return errorResult(error);
    }
  };
}
