/** From and to, both inclusive, written as audit entries write their time, so that texts can be compared. */
export const auditRange = (from: string | undefined, to: string | undefined): { from: string; to: string } => ({
  from: from ? new Date(from).toISOString() : '0000-01-01T00:00:00.000Z',
  to: to ? new Date(to).toISOString() : '9999-12-31T23:59:59.999Z',
});
