import type { StackRef } from '@console/core/ports/stacks';
import pg from 'pg';
import { type Query, withConnection } from './admin-connection.ts';
import { createExtensions, trustedExtensions } from './extensions.ts';
import { claim, ensureOwnership, isOwned, nameOf, release } from './ownership.ts';

import { DatabaseSnapshots, noteSnapshot, prepareSnapshots, snapshotRole } from './snapshots.ts';

const { escapeIdentifier: id, escapeLiteral: text } = pg;

/** A database and the role that uses it. */
export interface DatabaseSpec {
  name: string;
  role: string;
  password: string;
  /** The resource that it belongs to: no other one can create, change or delete it. */
  owner: string;
}

/** Connections of one customer's application, so that it cannot lock out the others. */
const connectionLimit = 60;

/**
 * Databases in the PostgreSQL of this machine. Every operation can be repeated, also after it was interrupted at any point.
 * A database belongs to the administrator, so that its role can neither rename nor configure it.
 */
export class Databases {
  /** Whether PostgreSQL is new: databases that are recorded have to be made again, empty. */
  mayBeIncomplete = false;

  readonly snapshots = new DatabaseSnapshots((work) => this.asAdmin(work));

  constructor(private readonly adminUrl: (database?: string) => string) {}

  /** Lets nobody but their roles connect to databases. */
  async prepare(): Promise<void> {
    const adopted = await this.asAdmin(async (query) => {
      for (const name of ['postgres', 'template1']) {
        await query(`REVOKE CONNECT ON DATABASE ${id(name)} FROM PUBLIC`);
      }
      this.mayBeIncomplete = (await ensureOwnership(query)).isNew;
      await prepareSnapshots(query);
      return query(
        `SELECT owned.name, role.rolname AS role FROM console.ownership owned
         JOIN pg_catalog.pg_database database ON database.datname = owned.name
         JOIN pg_catalog.pg_roles role ON role.oid = database.datdba
         WHERE owned.kind = 'database' AND role.rolname <> current_user`,
      );
    });
    for (const { name, role } of adopted) await this.grant(String(name), String(role));
  }

  /** @param snapshot what a database that is not there yet is made from */
  async ensure({ name, role, password, owner }: DatabaseSpec, snapshot?: string): Promise<void> {
    await this.asAdmin(async (query) => {
      await claim(query, 'role', role, owner);
      await claim(query, 'database', name, owner);
      if (!(await exists(query, 'role', role))) await query(`CREATE ROLE ${id(role)}`);
      await query(`ALTER ROLE ${id(role)} LOGIN CONNECTION LIMIT ${connectionLimit} PASSWORD ${text(password)}`);
      if (await exists(query, 'database', name)) return;
      if (snapshot !== undefined && !(await exists(query, 'database', snapshot))) {
        throw new Error(`There is no snapshot ${snapshot}`);
      }
      await query(`CREATE DATABASE ${id(name)}${snapshot === undefined ? '' : ` TEMPLATE ${id(snapshot)}`}`);
    });
    if (snapshot !== undefined) await this.hand(name, snapshotRole, role);
    await this.grant(name, role);
  }

  /** Creates extensions of PostgreSQL in a database. @throws Error when one cannot be had here */
  async extend(name: string, role: string, extensions: readonly string[]): Promise<void> {
    if (extensions.length === 0) return;
    await withConnection(this.adminUrl(name), (query) => createExtensions(query, role, extensions));
  }

  /** The names of all that an application can create. */
  trustedExtensions(): Promise<string[]> {
    return this.asAdmin(trustedExtensions);
  }

  async drop({ name, role, owner }: Omit<DatabaseSpec, 'password'>): Promise<void> {
    await this.asAdmin(async (query) => {
      if (await isOwned(query, 'database', name, owner)) {
        await query(`DROP DATABASE IF EXISTS ${id(name)} WITH (FORCE)`);
        await release(query, 'database', name);
      }
      if (await isOwned(query, 'role', role, owner)) {
        await query(`DROP ROLE IF EXISTS ${id(role)}`);
        await release(query, 'role', role);
      }
    });
  }

  /** Keeps the data as a database that only the administrator can reach, and deletes the role. */
  async keepAs(
    proposed: string,
    { name, role, owner }: Omit<DatabaseSpec, 'password'>,
    stack: StackRef,
  ): Promise<void> {
    const snapshot = await this.asAdmin(async (query) => {
      // An interrupted attempt has named it already.
      const named = await nameOf(query, 'snapshot', owner);
      const isPresent = (await isOwned(query, 'database', name, owner)) && (await exists(query, 'database', name));
      if (isPresent) {
        await claim(query, 'snapshot', named ?? proposed, owner);
        if (await exists(query, 'role', role)) await query(`ALTER ROLE ${id(role)} NOLOGIN`);
        await query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
        await query(`ALTER DATABASE ${id(name)} RENAME TO ${id(named ?? proposed)}`);
      }
      await release(query, 'database', name);
      return isPresent ? (named ?? proposed) : named;
    });
    if (snapshot) {
      await this.hand(snapshot, role, snapshotRole);
      await this.asAdmin((query) => noteSnapshot(query, snapshot, stack));
    }
    await this.asAdmin(async (query) => {
      if (!(await isOwned(query, 'role', role, owner))) return;
      await query(`DROP ROLE IF EXISTS ${id(role)}`);
      await release(query, 'role', role);
    });
  }

  /** What the owner of a database may do in it, without owning the database. */
  private async grant(name: string, role: string): Promise<void> {
    await withConnection(this.adminUrl(name), async (query) => {
      await query(`ALTER SCHEMA public OWNER TO ${id(role)}`);
      await query(`ALTER DATABASE ${id(name)} OWNER TO CURRENT_USER`);
      await query(`ALTER DATABASE ${id(name)} RESET ALL`);
      await query(`REVOKE ALL ON DATABASE ${id(name)} FROM PUBLIC`);
      await query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${id(name)} TO ${id(role)}`);
    });
  }

  /** Makes `to` the owner of everything in the database that `from` owns, and takes all other rights from `from`. */
  private async hand(name: string, from: string, to: string): Promise<void> {
    await withConnection(this.adminUrl(name), async (query) => {
      if (!(await exists(query, 'role', from))) return;
      await query(`REASSIGN OWNED BY ${id(from)} TO ${id(to)}`);
      await query(`DROP OWNED BY ${id(from)}`);
    });
  }

  private asAdmin<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return withConnection(this.adminUrl(), work);
  }
}

async function exists(query: Query, kind: 'role' | 'database', name: string): Promise<boolean> {
  const [table, column] = kind === 'role' ? ['pg_roles', 'rolname'] : ['pg_database', 'datname'];
  const found = await query(`SELECT 1 FROM pg_catalog.${table} WHERE ${column} = $1`, [name]);
  return found.length > 0;
}
