import type { Now } from '../clock.ts';
import { requireTenantId } from '../context/tenant-id.ts';
import { TenancyError } from '../errors.ts';
import { Kept } from '../kept.ts';
import type { Parameters } from '../parameters.ts';
import { parseRoute, type Route } from './route.ts';

/** A route is used for this long after it was read ... */
export const routeKeptMs = 20_000;
/** ... and a call has to end within this time after that, or it does not count: a move relies on both. */
export const callMs = 5_000;

interface Options {
  parameters: Pick<Parameters, 'readNow'>;
  /** The table that the tenants of cloud type `public` share. */
  sharedTable: string;
  /** @default 20 s */
  keptMs?: number;
  /** @default 5 s */
  callMs?: number;
  now?: Now;
}

const parameterOf = (tenantId: string) => `tenants/${requireTenantId(tenantId)}/table-name`;

/** Tells which table a tenant's items are in. It never assumes one: what cannot be read is an error. */
export class TableRouter {
  readonly #kept: Kept<Route>;
  readonly #keptMs: number;
  readonly #callMs: number;
  readonly #now: Now;

  constructor(private readonly options: Options) {
    this.#keptMs = Math.min(options.keptMs ?? routeKeptMs, routeKeptMs);
    this.#callMs = Math.min(options.callMs ?? callMs, callMs);
    this.#now = options.now ?? Date.now;
    this.#kept = new Kept({ expires: ({ readAt }) => readAt + this.#keptMs, atMost: 10_000, now: this.#now });
  }

  /** @throws TenancyError ROUTING_UNAVAILABLE when that cannot be told, or is a table that cannot be this tenant's */
  async route(tenantId: string): Promise<Route> {
    const name = parameterOf(tenantId);
    return await this.#kept.get(name, async () => {
      const readAt = this.#now();
      const route = parseRoute(await this.options.parameters.readNow(name), readAt);
      if (route && this.canBe(tenantId, route.table)) return route;
      throw new TenancyError('ROUTING_UNAVAILABLE', "The tenant's table is set to one that is not the tenant's.");
    });
  }

  /** As `route`, only the name of the table. */
  async resolveTable(tenantId: string): Promise<string> {
    return (await this.route(tenantId)).table;
  }

  /** Whether a table can be the one of the tenant. */
  canBe(tenantId: string, table: string): boolean {
    return table === this.options.sharedTable || table.endsWith(`-${tenantId}`);
  }

  /** Whether the items may have moved while a call was under way that used this route. */
  isOver({ readAt }: Route): boolean {
    const age = this.#now() - readAt;
    return age < 0 || age > this.#keptMs + this.#callMs;
  }

  drop(tenantId: string): void {
    this.#kept.drop(parameterOf(tenantId));
  }
}
