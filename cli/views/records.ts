import type { AuditEntry } from '@console/core/contract/audit';
import { type Customer, customerDetailNames, type Spec } from '@console/core/contract/customer';
import type { Operation, SpecChange } from '@console/core/contract/operation';
import type { ProductView } from '@console/core/contract/product';
import type { Region } from '@console/core/contract/region';
import type { Snapshot } from '@console/core/contract/snapshot';
import { tagTexts } from '@console/core/contract/tags';
import { quotaTexts } from '@console/core/contract/texts/quotas';
import type { Cell, Columns } from '../output/table.ts';

const usd = (amount: number | null): string => (amount === null ? '-' : amount.toFixed(2));

const percent = ({ done, total }: Operation['progress']): string => `${Math.floor((100 * done) / total)}%`;

export const customerColumns: Columns<Customer> = {
  CODE: (c) => c.code,
  NAME: (c) => c.name,
  PRODUCT: (c) => `${c.product} ${c.deployed?.version ?? c.spec.version}`,
  SIZE: (c) => c.spec.size,
  REGION: (c) => c.region,
  STATUS: (c) => c.status,
  HEALTH: (c) => c.health,
  'USD/MONTH': (c) => usd(c.monthlyUsd),
  URL: (c) => c.url,
};

const specText = (spec: Customer['deployed']): string => (spec ? `${spec.version}, ${spec.size}` : 'nothing yet');

export const customerFields = (c: Customer): Record<string, Cell> => ({
  Code: c.code,
  Name: c.name,
  Product: c.product,
  Wanted: specText(c.spec),
  Deployed: specText(c.deployed),
  Region: c.region,
  Status: c.status,
  Health: c.health,
  URL: c.url,
  ...detailsOf(c),
  Tags: tagsText(c) || null,
  Notes: c.notes || null,
  'USD per month': usd(c.monthlyUsd),
  Operation: c.activeOperationId,
  Created: `${c.createdAt} by ${c.createdBy}`,
  Updated: c.updatedAt,
  Id: c.id,
});

const tagsText = ({ tags }: Customer): string => tagTexts(tags).join(', ');

/** What people say about the customer, by the names of the fields: `Admin email`. */
const detailsOf = (c: Customer): Record<string, Cell> =>
  Object.fromEntries(
    customerDetailNames.flatMap((name) => (name === 'name' ? [] : [[sentenceCase(name), c[name] || null]])),
  );

const sentenceCase = (name: string): string => {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

export const regionColumns: Columns<Region> = {
  CODE: (r) => r.code,
  NAME: (r) => r.name,
  STATUS: (r) => r.status,
  CUSTOMERS: (r) => `${r.customers} of ${r.capacity}`,
  'LIMITED BY': (r) => quotaTexts[r.capacityLimit.quota],
  'USD/MONTH': (r) => usd(r.monthlyUsd),
  OPERATION: (r) => r.activeOperationId,
};

export const snapshotColumns: Columns<Snapshot> = {
  ID: (s) => s.id,
  CUSTOMER: (s) => s.customer,
  NAME: (s) => s.customerName,
  PRODUCT: (s) => `${s.product} ${s.version}`,
  REGION: (s) => s.region,
  CREATED: (s) => s.createdAt,
  BY: (s) => s.createdBy,
};

export const productColumns: Columns<ProductView> = {
  ID: (p) => p.id,
  NAME: (p) => p.name,
  VERSIONS: (p) => p.versions.join(', '),
  SIZES: (p) => p.sizes.map((size) => `${size.id} (${usd(size.monthlyUsd)} USD/month)`).join(', '),
  OPTIONS: (p) => p.options.map(({ name, required }) => (required ? `${name} (needed)` : name)).join(', '),
  UNAVAILABLE: (p) => p.unavailable,
};

export const operationColumns: Columns<Operation> = {
  ID: (o) => o.id,
  TYPE: (o) => o.type,
  CUSTOMER: (o) => o.customer,
  REGION: (o) => o.region,
  STATUS: (o) => o.status,
  PROGRESS: (o) => percent(o.progress),
  REQUESTED: (o) => o.requestedAt,
  BY: (o) => o.requestedBy,
};

/** Such as `1.0.0 → 1.1.0`, or `1.1.0` when it stays; `-` stands for nothing. */
function specChange({ before, after }: SpecChange, part: (spec: Spec) => string): string {
  const [from, to] = [before, after].map((spec) => (spec ? part(spec) : '-'));
  return from === to ? `${to}` : `${from} → ${to}`;
}

export const operationFields = (o: Operation): Record<string, Cell> => ({
  Operation: o.id,
  Type: o.type,
  Customer: o.customer,
  ...(o.pool && { Pool: o.pool }),
  Region: o.region,
  Status: o.queuePosition ? `${o.status}, place ${o.queuePosition}` : o.status,
  Progress: `${percent(o.progress)} ${o.progress.message}`,
  Requested: `${o.requestedAt} by ${o.requestedBy}`,
  Started: o.startedAt,
  Finished: o.finishedAt,
  ...(o.spec && {
    Version: specChange(o.spec, ({ version }) => version),
    Size: specChange(o.spec, ({ size }) => size),
  }),
  ...(o.changedOptions && { 'Changed options': o.changedOptions.join(', ') }),
  Attempt: o.attempt,
  ...(o.snapshot && { Snapshot: o.snapshot }),
  ...(o.error && {
    Error: o.error.resource ? `${o.error.resource}: ${o.error.message}` : o.error.message,
    Hint: o.error.hint,
  }),
});

export const auditColumns: Columns<AuditEntry> = {
  TIME: (e) => e.time,
  ACTOR: (e) => (e.token ? `${e.actor} (token ${e.token})` : e.actor),
  FROM: (e) => e.sourceIp,
  ACTION: (e) => e.action,
  ON: (e) => e.customer ?? e.person ?? e.pool ?? e.region ?? e.batch,
  OUTCOME: (e) => e.outcome,
  DETAIL: (e) => e.detail,
};
