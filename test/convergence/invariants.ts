import { operations } from '@console/core/contract/operations/all';
import { isFinished } from '@console/core/operations/transitions';
import type { Snapshot } from './snapshot.ts';

const inProgress = new Set<string>(Object.values(operations).map(({ statusWhileActive }) => statusWhileActive));

/** What must hold after every single write. Throws with the first thing that does not. */
export function assertInvariants(now: Snapshot, limit: number): void {
  oneUnfinishedOperationEach(now);
  claimsMatchCustomers(now);
  statusesMatchOperations(now);
  runningOperationsHoldPlaces(now, limit);
  regionsCountTheirCustomers(now);
}

const fail = (message: string): never => {
  throw new Error(message);
};

function oneUnfinishedOperationEach({ operations }: Snapshot): void {
  const seen = new Map<string, string>();
  for (const operation of operations.values()) {
    if (isFinished(operation)) {
      if (!operation.finishedAt) fail(`${operation.id} has ended at no time`);
      continue;
    }
    const subject = operation.customer ?? `region ${operation.region}`;
    if (seen.has(subject)) fail(`${subject} has two unfinished operations: ${seen.get(subject)} and ${operation.id}`);
    seen.set(subject, operation.id);
  }
}

function claimsMatchCustomers({ customers, claims }: Snapshot): void {
  const holders = new Map([...customers.values()].map((customer) => [customer.id, customer]));
  const slots = new Set<string>();
  for (const customer of customers.values()) {
    const code = claims.get(`code ${customer.code}`);
    if (code?.customerId !== customer.id || code.expiresAt) fail(`${customer.code} does not hold its code`);
    const slot = `${customer.region} ${customer.slot?.shard} ${customer.slot?.priority}`;
    if (slots.has(slot)) fail(`two customers share ${slot}`);
    slots.add(slot);
  }
  let slotClaims = 0;
  for (const claim of claims.values()) {
    if (claim.kind === 'slot') slotClaims++;
    if (!holders.has(claim.customerId ?? '') && !(claim.kind === 'code' && claim.expiresAt)) {
      fail(`${claim.kind} ${claim.key} is held by a customer that is gone`);
    }
  }
  if (slotClaims !== customers.size) fail(`${slotClaims} slots are held by ${customers.size} customers`);
}

function statusesMatchOperations({ customers, operations }: Snapshot): void {
  for (const customer of customers.values()) {
    const active = customer.activeOperationId ? operations.get(customer.activeOperationId) : undefined;
    if (customer.activeOperationId && (!active || isFinished(active)))
      fail(`${customer.code} waits for an ended operation`);
    if (inProgress.has(customer.status) !== Boolean(active))
      fail(`${customer.code} is ${customer.status} without an operation`);
    const worked = [...operations.values()].some((o) => o.customerId === customer.id && o.status === 'succeeded');
    if (customer.status === 'online' && !worked) fail(`${customer.code} is online, but no operation succeeded`);
    if (customer.status === 'online' && !customer.deployed) fail(`${customer.code} is online with nothing deployed`);
  }
}

function runningOperationsHoldPlaces({ operations, queue }: Snapshot, limit: number): void {
  const places = new Set(queue?.running ?? []);
  if (places.size > limit) fail(`${places.size} operations run, but only ${limit} may`);
  for (const operation of operations.values()) {
    if ((operation.status === 'running') !== places.has(operation.id))
      fail(`${operation.id} is ${operation.status}, its place is not`);
  }
}

function regionsCountTheirCustomers({ regions, customers }: Snapshot): void {
  const counts = new Map<string, number>();
  for (const { region } of customers.values()) counts.set(region, (counts.get(region) ?? 0) + 1);
  for (const region of regions.values()) {
    if (region.customers !== (counts.get(region.code) ?? 0))
      fail(`${region.code} counts ${region.customers} customers`);
  }
  for (const code of counts.keys()) {
    if (!regions.has(code)) fail(`customers live in ${code}, which is gone`);
  }
}
