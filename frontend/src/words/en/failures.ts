/** What the API says, in the language of the console. English is its own. */
export const failures = {
  /** `detail` is the API's sentence, `code` its stable word for it. */
  problem: (_code: string, detail: string): string => detail,
  /** The contract's messages go on from the name of the field: "must not be empty". */
  field: (label: string, message: string): string => (/^[a-z]/.test(message) ? `${label} ${message}` : message),
};
