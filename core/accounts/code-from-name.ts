import { hasLapsed } from '../claims/claims.ts';
import { customerCode } from '../contract/customer.ts';
import { isPooled } from '../products/kinds.ts';
import type { ServiceDeps } from '../service.ts';

const longest = 30;
const numbered = 5;

/** The name in the letters of a code. */
function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  return customerCode.safeParse(slug).success ? slug : `customer-${slug}`.slice(0, longest).replace(/-+$/, '');
}

const withEnd = (slug: string, end: string) => `${slug.slice(0, longest - end.length - 1).replace(/-+$/, '')}-${end}`;

/** A code for an account with this name that nobody has. */
export async function codeFromName(deps: ServiceDeps, name: string): Promise<string> {
  const slug = slugOf(name);
  for (let n = 1; n <= numbered; n++) {
    const code = n === 1 ? slug : withEnd(slug, String(n));
    if (await isFree(deps, code)) return code;
  }
  return withEnd(slug, deps.ids.next().slice(-8).toLowerCase());
}

async function isFree({ store, clock, catalogue }: ServiceDeps, code: string): Promise<boolean> {
  const [claim, entry] = await Promise.all([store.get('claim', { kind: 'code', key: code }), catalogue.get(code)]);
  return (!claim || hasLapsed(claim, clock.now())) && !(entry?.product && isPooled(entry.product));
}
