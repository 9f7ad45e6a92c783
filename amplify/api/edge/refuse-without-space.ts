import { diskFull, needsSpace } from '@console/core/operations/needs-space';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';

/** Refuses to deploy anything while the disk has too little space for it. */
export const refuseWithoutSpace =
  ({ spaceShortage }: Pick<ApiDeps, 'spaceShortage'>): MiddlewareHandler<Env> =>
  async (c, next) => {
    const shortage = needsSpace(c.get('permission').action) ? spaceShortage?.() : undefined;
    if (shortage) throw diskFull({ free: shortage.freeMiB, reserve: shortage.reserveMiB });
    await next();
  };
