import type { CreateCustomer } from '@console/core/contract/customer';
import { fieldMessage } from '../../forms/field-message.ts';
import { rules } from '../../forms/rules.ts';
import type { Words } from '../../words/words.ts';
import type { Field } from './form.ts';

export const fieldLabels = ({ customerForm }: Words): Record<Field, string> => ({
  name: customerForm.name,
  code: customerForm.code,
  region: customerForm.region,
  product: customerForm.product,
  version: customerForm.version,
  size: customerForm.size,
  adminEmail: customerForm.admin,
});

/** The first problem of each field, by the API's own rules. */
export function validate(body: CreateCustomer, words: Words): Partial<Record<Field, string>> {
  const problems: Partial<Record<Field, string>> = {};
  for (const issue of rules.createCustomer.safeParse(body).error?.issues ?? []) {
    const field = issue.path[0] as Field;
    problems[field] ??= fieldMessage(fieldLabels(words)[field], issue, words);
  }
  return problems;
}
