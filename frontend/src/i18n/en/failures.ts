import type { Values } from '@console/core/contract/texts/template';

/** What the API refuses, in the language of the console. English is its own. */
export const failures = {
  /** `detail` is the API's sentence, `code` its stable word for it, `values` what it names. */
  problem: (_code: string, detail: string, _values?: Values): string => detail,
  /** About a field, in messages that the console does not know. */
  field: (label: string, message: string): string => `${label} ${message}`,
};
