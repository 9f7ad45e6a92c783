/** Where a tenant's items are, as Parameter Store said. */
export interface Route {
  table: string;
  /**
   * Names the fence of a move: the items are being moved out of the table. Reads and writes then count only as long as
   * the fence, which is in the table itself, is open.
   */
  fence?: string;
  /** When the reading of it began, in ms of the router's clock. */
  readAt: number;
}

/** A comma is in no name of a table. */
const pattern = /^([\w.-]{3,255})(?:,([\w-]{1,64}))?$/;

/** The parameter `table-name`: `<table>`, or `<table>,<fence>` during a move. Undefined for anything else. */
export function parseRoute(text: string, readAt: number): Route | undefined {
  const [, table, fence] = pattern.exec(text) ?? [];
  return table === undefined ? undefined : { table, readAt, ...(fence !== undefined && { fence }) };
}
