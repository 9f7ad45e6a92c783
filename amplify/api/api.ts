import type { Permission, RouteKey } from '@console/core/access/permissions';
import type { Change } from '@console/core/ports';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Person } from './auth/person.ts';
import { refuseInvalid } from './problems/from-issues.ts';

/** The answer to a request that changed something. */
export interface Answer<Status extends number = number, Body = unknown> {
  status: Status;
  body: Body;
}

export interface Env {
  Variables: {
    requestId: string;
    /** The route that was matched. */
    route: RouteKey;
    permission: Permission;
    person: Person;
    /** The body as it came; empty when there was none. */
    rawBody: string;
    /** The change that keeps an answer for the next request with the same Idempotency-Key. */
    remember: ((answer: Answer) => Change) | undefined;
  };
}

/** The routes below `/api`. */
export type Api = OpenAPIHono<Env>;

export const newApi = (): Api => new OpenAPIHono<Env>({ defaultHook: refuseInvalid });
