import type { CustomerFilter } from '../contract/customer-search.ts';
import { maxTagged, type TagCustomers, type TaggedCustomers } from '../contract/customer-tags.ts';
import { tagLimits } from '../contract/tag-limits.ts';
import type { Tags } from '../contract/tags.ts';
import { field } from '../contract/texts/fields.ts';
import type { Change } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { type RequestContext, remembered, type ServiceDeps } from '../service.ts';
import { auditLabels, labelChanges } from './label-changes.ts';

/** Each takes two changes of a transaction, of which there are at most 25. */
const perCommit = 12;
const commitsAtOnce = 4;

type Wanted = Pick<TagCustomers, 'add' | 'remove'>;

const tagged = (tags: Tags, { add = {}, remove = [] }: Wanted): Tags =>
  Object.fromEntries(Object.entries({ ...tags, ...add }).filter(([key]) => !remove.includes(key)));

const sameTags = (one: Tags, other: Tags): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([key, value]) => Object.hasOwn(other, key) && other[key] === value);

/** Adds tags to many customers, or takes them away; no operation is needed. Asked again, it changes what is left. */
export async function tagCustomers(
  deps: ServiceDeps,
  request: RequestContext,
  { customers, ...wanted }: TagCustomers,
): Promise<TaggedCustomers> {
  const codes = Array.isArray(customers) ? [...new Set(customers)] : await codesOf(deps, customers, wanted);
  const answer: TaggedCustomers = {
    changed: 0,
    unchanged: 0,
    remaining: Math.max(0, codes.length - maxTagged),
    leftOut: [],
  };
  const chunks = chunksOf(codes.slice(0, maxTagged), perCommit);
  const worker = async () => {
    for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
      const part = await retryRaces(() => tagSome(deps, request, chunk as string[], wanted));
      answer.changed += part.changed;
      answer.unchanged += part.unchanged;
      answer.leftOut.push(...part.leftOut);
    }
  };
  await Promise.all(Array.from({ length: commitsAtOnce }, worker));
  answer.leftOut.sort((one, other) => (one.customer < other.customer ? -1 : 1));
  const kept = remembered(request, answer);
  if (kept.length > 0) await deps.store.commit(kept);
  return answer;
}

/** Those that the filter finds; first those that are not as wanted yet, so that the next request goes on behind them. */
async function codesOf({ store }: ServiceDeps, filter: CustomerFilter, wanted: Wanted): Promise<string[]> {
  const found = await store.matchCustomers(filter);
  const isOpen = ({ tags }: { tags: Tags }) => {
    const next = tagged(tags, wanted);
    return !sameTags(tags, next) && Object.keys(next).length <= tagLimits.count;
  };
  const open = found.filter(isOpen);
  const rest =
    open.length > maxTagged ? [] : found.filter((customer) => !isOpen(customer)).slice(0, maxTagged - open.length);
  return [...open, ...rest].map(({ code }) => code);
}

async function tagSome(
  deps: ServiceDeps,
  request: RequestContext,
  codes: readonly string[],
  wanted: Wanted,
): Promise<Omit<TaggedCustomers, 'remaining'>> {
  const records = await Promise.all(codes.map((code) => deps.store.get('customer', { code })));
  const leftOut: TaggedCustomers['leftOut'] = [];
  const changes: Change[] = [];
  let unchanged = 0;
  for (const [index, customer] of records.entries()) {
    const code = codes[index] ?? '';
    const tags = customer && tagged(customer.tags, wanted);
    if (!customer || !tags) leftOut.push({ customer: code, code: 'not-found', reason: 'There is no such customer.' });
    else if (sameTags(customer.tags, tags)) unchanged++;
    else if (Object.keys(tags).length > tagLimits.count) {
      const { text } = field('too-many', { max: tagLimits.count });
      leftOut.push({ customer: code, code: 'too-many-tags', reason: `Its tags ${text}.` });
    } else changes.push(...changesOf(deps, request, customer, tags));
  }
  if (changes.length > 0) await deps.store.commit(changes);
  return { changed: changes.length / 2, unchanged, leftOut };
}

function changesOf(deps: ServiceDeps, request: RequestContext, customer: CustomerRecord, tags: Tags): Change[] {
  const next = { ...customer, tags, updatedAt: deps.clock.now().toISOString() };
  return [
    { write: 'replace', kind: 'customer', record: next },
    auditLabels(deps, request, next, labelChanges(customer, next)),
  ];
}

const chunksOf = (codes: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(codes.length / size) }, (_, n) => codes.slice(n * size, (n + 1) * size));
