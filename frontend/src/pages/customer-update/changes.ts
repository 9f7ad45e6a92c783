import type { Customer, UpdateCustomer } from '@console/core/contract/customer';

export interface Draft {
  name: string;
  version: string;
  size: string;
  adminEmail: string;
}

export type Field = keyof Draft;

export const draftOf = ({ name, spec, adminEmail }: Customer): Draft => ({ name, adminEmail, ...spec });

export interface Change {
  field: Field;
  before: string;
  after: string;
}

/** What the draft would change, field by field. */
export function changesOf(before: Draft, draft: Draft): Change[] {
  const fields: Field[] = ['name', 'version', 'size', 'adminEmail'];
  return fields
    .map((field) => ({ field, before: before[field], after: draft[field].trim() }))
    .filter((change) => change.before !== change.after);
}

/** The body that asks for just these changes. */
export const bodyOf = (changes: readonly Change[]): UpdateCustomer =>
  Object.fromEntries(changes.map(({ field, after }) => [field, after]));
