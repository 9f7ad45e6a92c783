import type { Now } from '../clock.ts';
import { TenancyError } from '../errors.ts';
import { Bucket } from './bucket.ts';
import type { CountDay } from './day-count.ts';
import type { Plan } from './plan.ts';

export interface LimitsOptions {
  plan: (name: string) => Promise<Plan>;
  /** Shared by all processes. Without it days are not limited. */
  countDay?: CountDay;
  /** How often a process adds its requests to the shared count of a tenant, in milliseconds. @default 10000 */
  shareEveryMs?: number;
  /** How many tenants are kept in memory. @default 10000 */
  atMost?: number;
  now?: Now;
  onError?: (error: unknown) => void;
}

interface Counted {
  bucket: Bucket;
  day: string;
  /** Of all processes, when this one last added its own. */
  shared: number;
  /** Since then. */
  own: number;
  sharedAt: number;
}

const dayMs = 86_400_000;

/**
 * Limits the requests of each tenant on its own, so that one cannot use up what the others need.
 *
 * The second and the burst hold in one process: with n processes a tenant can have n times as many. The day holds over all
 * processes, up to what each of them has had since it last shared its count.
 */
export class Limits {
  readonly #tenants = new Map<string, Counted>();
  readonly #now: Now;

  constructor(private readonly options: LimitsOptions) {
    this.#now = options.now ?? Date.now;
  }

  /** Counts one request. @throws TenancyError TOO_MANY_REQUESTS (429) with the seconds to wait */
  async take({ tenantId, plan: name }: { tenantId: string; plan: string }): Promise<void> {
    const plan = await this.options.plan(name);
    const now = this.#now();
    const tenant = this.#of(tenantId, plan, now);
    const wait = tenant.bucket.take(plan.perSecond, plan.burst, now);
    if (wait > 0) throw tooMany(`more than ${plan.perSecond} requests a second`, wait);
    if (tenant.shared + tenant.own >= plan.perDay) {
      throw tooMany(`more than ${plan.perDay} requests today`, (dayMs - (now % dayMs)) / 1_000);
    }
    tenant.own += 1;
    await this.#share(tenantId, tenant, now);
  }

  #of(tenantId: string, plan: Plan, now: number): Counted {
    const day = new Date(now).toISOString().slice(0, 10);
    const known = this.#tenants.get(tenantId);
    const tenant = known ?? { bucket: new Bucket(plan.burst, now), day, shared: 0, own: 0, sharedAt: 0 };
    if (tenant.day !== day) Object.assign(tenant, { day, shared: 0, own: 0, sharedAt: 0 });
    this.#tenants.delete(tenantId);
    this.#tenants.set(tenantId, tenant);
    const [oldest] = this.#tenants.keys();
    if (this.#tenants.size > (this.options.atMost ?? 10_000) && oldest !== undefined) this.#tenants.delete(oldest);
    return tenant;
  }

  /** A count that cannot be shared refuses nobody. */
  async #share(tenantId: string, tenant: Counted, now: number): Promise<void> {
    const { countDay, shareEveryMs = 10_000, onError } = this.options;
    if (!countDay || now - tenant.sharedAt < shareEveryMs) return;
    const { own, day } = tenant;
    tenant.sharedAt = now;
    tenant.own = 0;
    try {
      const shared = await countDay(tenantId, day, own);
      if (tenant.day === day) tenant.shared = shared;
    } catch (error) {
      if (tenant.day === day) tenant.own += own;
      onError?.(error);
    }
  }
}

const tooMany = (what: string, seconds: number) =>
  new TenancyError('TOO_MANY_REQUESTS', `Too many requests: ${what}.`, {
    retryAfterSeconds: Math.max(1, Math.ceil(seconds)),
  });
