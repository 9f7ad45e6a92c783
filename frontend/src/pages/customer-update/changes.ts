import type { Customer, UpdateCustomer } from '@console/core/contract/customer';
import type { ProductOption } from '@console/core/contract/product';
import { type Detail, details } from '../../customers/details.ts';
import { type OptionDraft, optionChanges } from '../../customers/options/draft.ts';

export type Field = 'name' | 'version' | 'size' | Detail;
export type Draft = Record<Field, string>;

export const fields: readonly Field[] = ['name', 'version', 'size', ...details];

export const draftOf = (customer: Customer): Draft => {
  const { name, version, size } = { ...customer, ...customer.spec };
  const entered = Object.fromEntries(details.map((detail) => [detail, customer[detail]])) as Record<Detail, string>;
  return { name, version, size, ...entered };
};

export interface Change {
  field: Field;
  before: string;
  after: string;
}

/** What the draft would change, field by field. */
export function changesOf(before: Draft, draft: Draft): Change[] {
  return fields
    .map((field) => ({ field, before: before[field], after: draft[field].trim() }))
    .filter((change) => change.before !== change.after);
}

/** The body that asks for just these changes. */
export function bodyOf(
  changes: readonly Change[],
  options: readonly ProductOption[],
  before: OptionDraft,
  draft: OptionDraft,
): UpdateCustomer {
  const chosen = optionChanges(options, before, draft);
  return {
    ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
    ...(Object.keys(chosen).length > 0 && { options: chosen }),
  };
}
