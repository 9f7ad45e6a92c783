/** The range of audit sort keys (`time#id`) from `from` to `to`, both inclusive, whatever their precision. */
export const auditRange = (from: string | undefined, to: string | undefined): { first: string; last: string } => ({
  first: from ? new Date(from).toISOString() : '0000',
  last: to ? `${new Date(to).toISOString()}#~` : '9999',
});
