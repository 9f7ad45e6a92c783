import type { CustomerBrief } from '@console/core/ports/store';
import type { CustomerRecord } from '@console/core/records/customer';
import type { PoolRecord } from '@console/core/records/pool';

/** The stored fields that a brief is made of. */
export const briefFields = [
  'id',
  'code',
  'name',
  'adminEmail',
  'tags',
  'product',
  'region',
  'cloudType',
  'pool',
  'status',
  'health',
  'createdAt',
  'createdBy',
  'updatedAt',
  'rev',
] as const satisfies (keyof CustomerRecord)[];

export type BriefSource = Pick<CustomerRecord, (typeof briefFields)[number] | 'spec' | 'deployed'>;

export function briefOf(record: BriefSource): CustomerBrief {
  const { version, size } = record.deployed ?? record.spec;
  const fields = Object.fromEntries(briefFields.map((name) => [name, record[name]])) as Pick<
    BriefSource,
    (typeof briefFields)[number]
  >;
  return { ...fields, version, size };
}

/** Customers of a pool have its version, whatever they had when they came. */
export function withPoolVersions(briefs: readonly CustomerBrief[], pools: readonly PoolRecord[]): CustomerBrief[] {
  const versions = new Map(pools.map(({ id, deployed, version }) => [id, deployed?.version ?? version]));
  return briefs.map((brief) => {
    const version = brief.pool === null ? undefined : versions.get(brief.pool);
    return version === undefined || version === brief.version ? brief : { ...brief, version };
  });
}
