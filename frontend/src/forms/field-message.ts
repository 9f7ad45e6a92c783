import { readField } from '@console/core/contract/texts/fields';
import type { Coded } from '@console/core/contract/texts/template';
import { said } from '../words/said.ts';
import type { Words } from '../words/words.ts';

/** What a rule of the contract, or the API, finds wrong with a field. */
export interface FieldProblem {
  message: string;
  coded?: Coded | undefined;
}

/** Those in lower case go on from the name of the field. */
const goesOn = (text: string) => /^\p{Ll}/u.test(text);

/** What is wrong with the field, as a sentence that begins with its name. */
export function fieldMessage(label: string, problem: FieldProblem, words: Words): string;
export function fieldMessage(label: string, problem: FieldProblem | undefined, words: Words): string | undefined;
export function fieldMessage(label: string, problem: FieldProblem | undefined, words: Words): string | undefined {
  if (!problem) return undefined;
  const { message, coded } = problem;
  const text = said('fields', coded ?? readField(message), words);
  if (text === undefined) return goesOn(message) && label ? words.failures.field(label, message) : message;
  return goesOn(text) && label ? `${label} ${text}` : text;
}
