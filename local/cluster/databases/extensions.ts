import pg from 'pg';
import type { Query } from './admin-connection.ts';

const { escapeIdentifier: id } = pg;

export const trustedExtensions = async (query: Query): Promise<string[]> =>
  (await query(`SELECT DISTINCT name FROM pg_available_extension_versions WHERE trusted ORDER BY name`)).map(
    ({ name }) => String(name),
  );

/**
 * Creates extensions as `role`, which owns them then, as it would on Aurora. Its own rights have to be enough, so only
 * extensions come into question that PostgreSQL trusts: what other ones do in a customer's database, they would do with
 * the administrator's rights.
 * @throws Error when an extension cannot be had here
 */
export async function createExtensions(query: Query, role: string, names: readonly string[]): Promise<void> {
  const trusted = await trustedExtensions(query);
  const missing = names.find((name) => !trusted.includes(name));
  if (missing !== undefined) {
    throw new Error(
      `The PostgreSQL of this machine has no extension "${missing}" that an application may have. It has: ${trusted.join(', ')}.`,
    );
  }
  await query(`SET ROLE ${id(role)}`);
  for (const name of names) await query(`CREATE EXTENSION IF NOT EXISTS ${id(name)} WITH SCHEMA public CASCADE`);
}
