import { readField } from '@console/core/contract/texts/fields';
import type { Coded } from '@console/core/contract/texts/template';
import type { Messages } from './messages.ts';
import { translate } from './translate.ts';

/** What a rule of the contract, or the API, finds wrong with a field. */
export interface FieldProblem {
  message: string;
  coded?: Coded | undefined;
}

/** Those in lower case go on from the name of the field. */
const goesOn = (text: string) => /^\p{Ll}/u.test(text);

/** What is wrong with the field, as a sentence that begins with its name. */
export function fieldMessage(label: string, problem: FieldProblem, messages: Messages): string;
export function fieldMessage(label: string, problem: FieldProblem | undefined, messages: Messages): string | undefined;
export function fieldMessage(label: string, problem: FieldProblem | undefined, messages: Messages): string | undefined {
  if (!problem) return undefined;
  const { message, coded } = problem;
  const text = translate('fields', coded ?? readField(message), messages);
  if (text === undefined) return goesOn(message) && label ? messages.failures.field(label, message) : message;
  return goesOn(text) && label ? `${label} ${text}` : text;
}
