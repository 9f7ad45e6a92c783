import type { CreateCustomer } from '@console/core/contract/customer';
import { rules } from '../../forms/rules.ts';
import { fieldMessage } from '../../i18n/field-message.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Field } from './form.ts';

/** The first problem of each field, by the API's own rules. */
export function validate(
  body: CreateCustomer,
  labels: Record<Field, string>,
  messages: Messages,
): Partial<Record<Field, string>> {
  const problems: Partial<Record<Field, string>> = {};
  for (const issue of rules.createCustomer.safeParse(body).error?.issues ?? []) {
    const field = issue.path[0] as Field;
    problems[field] ??= fieldMessage(labels[field], issue, messages);
  }
  return problems;
}
