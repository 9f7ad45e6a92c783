import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isNamed, TenancyError } from '../errors.ts';
import type { ClientOf } from './clients.ts';
import { isElsewhere, translated } from './failures.ts';
import { demandOpen, FenceClosed, movedTo } from './fence.ts';
import { pause } from './pause.ts';
import type { Route } from './route.ts';
import type { TableRouter } from './router.ts';

/** How long a request waits for a move to name the new table. */
const longestWaitMs = 5_000;

export interface RouteServices {
  router: Pick<TableRouter, 'route' | 'canBe' | 'isOver' | 'drop'>;
  client: ClientOf;
}

/** A place to read or to write. */
export interface Place {
  client: DynamoDBDocumentClient;
  table: string;
}
export type FencedPlace = Place & { fence: string };

/** The call has used a route for so long that the items may have moved meanwhile. */
class RouteOver extends Error {}

/** Calls for the items of one tenant, in the table where they are when the call counts. */
export class RoutedCalls {
  constructor(
    private readonly tenantId: string,
    private readonly services: RouteServices,
  ) {}

  read<T>(call: (place: Place) => Promise<T>): Promise<T> {
    return this.#follow(async (client, route) => {
      const { table, fence } = route;
      const result = await call({ client, table });
      if (fence !== undefined) await demandOpen(client, { tenantId: this.tenantId, table, fence });
      else if (this.services.router.isOver(route)) throw new RouteOver();
      return result;
    });
  }

  /** @throws TenancyError DATA_UNAVAILABLE also when it took so long that nobody can tell whether it counts */
  write<T>(plain: (place: Place) => Promise<T>, fenced: (place: FencedPlace) => Promise<T>): Promise<T> {
    return this.#follow(async (client, route) => {
      const { table, fence } = route;
      if (fence !== undefined) return fenced({ client, table, fence });
      try {
        return await plain({ client, table });
      } finally {
        if (this.services.router.isOver(route)) {
          this.services.router.drop(this.tenantId);
          // biome-ignore lint/correctness/noUnsafeFinally: whatever the table said is not to be relied on.
          throw unavailable();
        }
      }
    });
  }

  /** A table that is gone, closed or left has done nothing: the call is safe to repeat where the items are now. */
  async #follow<T>(attempt: (client: DynamoDBDocumentClient, route: Route) => Promise<T>): Promise<T> {
    const { router } = this.services;
    const client = await this.services.client(this.tenantId);
    const until = performance.now() + longestWaitMs;
    let elsewhere = 0;
    let moved: Route | undefined;
    for (let wait = 50; ; wait = Math.min(800, 2 * wait)) {
      const route: Route = moved ?? (await router.route(this.tenantId));
      moved = undefined;
      try {
        return await attempt(client, route);
      } catch (error) {
        const isLeft = error instanceof FenceClosed || error instanceof RouteOver;
        if (!isLeft && !isElsewhere(error)) throw rejected(error);
        if (error instanceof FenceClosed) moved = await this.#moved(client, route);
        if (moved) continue;
        router.drop(this.tenantId);
        const now = await router.route(this.tenantId);
        const isSame = now.table === route.table && now.fence === route.fence;
        if (!isLeft && (isSame || ++elsewhere > 1)) throw rejected(error);
        if (performance.now() > until) throw unavailable(error);
        if (error instanceof FenceClosed && isSame) {
          await pause(wait);
          router.drop(this.tenantId);
        }
      }
    }
  }

  /** What a final move says in the table that was left: it is true before Parameter Store says so. */
  async #moved(client: DynamoDBDocumentClient, { table, fence, readAt }: Route): Promise<Route | undefined> {
    if (fence === undefined) return undefined;
    const to = await movedTo(client, { tenantId: this.tenantId, table, fence });
    return to !== undefined && this.services.router.canBe(this.tenantId, to) ? { table: to, readAt } : undefined;
  }
}

const unavailable = (cause?: unknown) =>
  new TenancyError('DATA_UNAVAILABLE', 'The data cannot be reached right now: try again in a moment.', {
    cause,
    retryAfterSeconds: 1,
  });

function rejected(error: unknown): unknown {
  const isItem = isNamed(error, 'ValidationException') && /size/i.test((error as Error).message);
  if (!isItem) return translated(error);
  return new TenancyError('INVALID_INPUT', 'The item is too large: at most 400 KB.', { cause: error });
}
