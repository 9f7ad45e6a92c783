import type { Query } from './admin-connection.ts';

export type Owned = 'role' | 'database' | 'snapshot';

/** Creates the table of owners. It is in a database that only the administrator can connect to: a comment on a customer's database could be changed by the customer. */
export async function ensureOwnership(query: Query): Promise<{ isNew: boolean }> {
  await query('CREATE SCHEMA IF NOT EXISTS console');
  const [present] = await query("SELECT to_regclass('console.ownership') AS name");
  if (present?.name) return { isNew: false };
  await query('BEGIN');
  await query(
    'CREATE TABLE console.ownership (kind text, name text, owner text NOT NULL, PRIMARY KEY (kind, name), UNIQUE (kind, owner))',
  );
  for (const [kind, catalogue, column] of [
    ['role', 'pg_authid', 'rolname'],
    ['database', 'pg_database', 'datname'],
  ]) {
    await query(
      `INSERT INTO console.ownership
       SELECT $1, ${column}, pg_catalog.shobj_description(oid, $2) FROM pg_catalog.${catalogue}
       WHERE pg_catalog.shobj_description(oid, $2) LIKE 'customer-%' AND ${column} NOT LIKE 'snapshot\\_%'
       ON CONFLICT DO NOTHING`,
      [kind, catalogue],
    );
  }
  await query('COMMIT');
  return { isNew: true };
}

/** Notes the owner before anything is created. @throws Error when it already belongs to another one */
export async function claim(query: Query, kind: Owned, name: string, owner: string): Promise<void> {
  await query('INSERT INTO console.ownership VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [kind, name, owner]);
  if (!(await isOwned(query, kind, name, owner))) throw new Error(`${owner} already has another ${kind} than ${name}`);
}

/** Whether it belongs to `owner`. @throws Error when it belongs to another one */
export async function isOwned(query: Query, kind: Owned, name: string, owner: string): Promise<boolean> {
  const [found] = await query('SELECT owner FROM console.ownership WHERE kind = $1 AND name = $2', [kind, name]);
  if (found && found.owner !== owner) throw new Error(`The ${kind} ${name} already belongs to ${String(found.owner)}`);
  return found !== undefined;
}

/** The name that something of this owner has. */
export async function nameOf(query: Query, kind: Owned, owner: string): Promise<string | undefined> {
  const [found] = await query('SELECT name FROM console.ownership WHERE kind = $1 AND owner = $2', [kind, owner]);
  return found && String(found.name);
}

export const release = (query: Query, kind: Owned, name: string): Promise<unknown> =>
  query('DELETE FROM console.ownership WHERE kind = $1 AND name = $2', [kind, name]);
