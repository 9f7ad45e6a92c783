/** The contract's messages go on from the name of the field: "must not be empty". */
export const fieldMessage = (label: string, message: string | undefined): string | undefined =>
  message && (/^[a-z]/.test(message) ? `${label} ${message}` : message);
