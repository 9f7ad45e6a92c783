import { TenancyError, type TenantTable } from '@console/tenancy';

/** `COLOR#<timestamp>` of `USER#<first name>`: a person's colours by time, and those of all people by time in index 1. */
const kind = 'COLOR';

export interface Choice {
  firstName: string;
  color: string;
  /** ISO 8601 UTC. */
  chosenAt: string;
}

export interface Choices {
  items: Choice[];
  cursor?: string;
}

interface Stored extends Record<string, unknown> {
  firstName: string;
  color: string;
  chosenBy: string;
}

const invalid = (message: string) => new TenancyError('INVALID_INPUT', message);

export function firstNameOf(value: unknown): string {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '' || name.length > 50) throw invalid('"firstName" must be a text of 1 to 50 characters.');
  return name;
}

export function colorOf(value: unknown): string {
  const isColor = typeof value === 'string' && /^(#[0-9a-f]{6}|[a-z]{3,30})$/i.test(value);
  if (!isColor) throw invalid('"color" must be a name such as teal, or a value such as #008080.');
  return value.toLowerCase();
}

const owner = (firstName: string) => firstName.toLocaleLowerCase('en');

/** Two choices of a person in the same millisecond are one after the other. */
export async function choose(
  table: TenantTable,
  { firstName, color, userId }: { firstName: string; color: string; userId: string },
  now: number = Date.now(),
): Promise<Choice> {
  for (let time = now; ; time += 1) {
    const chosenAt = new Date(time).toISOString();
    const attributes: Stored = { firstName, color, chosenBy: userId };
    try {
      await table.put({ kind, id: chosenAt, user: owner(firstName) }, attributes, { ifAbsent: true });
      return { firstName, color, chosenAt };
    } catch (error) {
      const isTaken = error instanceof TenancyError && error.errorType === 'CONFLICT';
      if (!isTaken || time - now > 100) throw error;
    }
  }
}

/** The newest first. */
export async function list(table: TenantTable, firstName?: string, cursor?: string): Promise<Choices> {
  const page = { descending: true, limit: 100, ...(cursor !== undefined && { cursor }) };
  const found = await table.query<Stored>(
    firstName === undefined ? { by: 'kind', kind, ...page } : { kind, user: owner(firstName), ...page },
  );
  return {
    items: found.items.map(({ id, attributes: { firstName: name, color } }) => ({
      firstName: name,
      color,
      chosenAt: id,
    })),
    ...(found.cursor !== undefined && { cursor: found.cursor }),
  };
}
