import pg from 'pg';
import { type Query, withConnection } from './admin-connection.ts';

const { escapeIdentifier: id, escapeLiteral: text } = pg;

/** A database and the role that owns it. */
export interface DatabaseSpec {
  name: string;
  role: string;
  password: string;
  /** The resource that it belongs to: no other one can create, change or delete it. */
  owner: string;
}

/** Connections of one customer's application, so that it cannot lock out the others. */
const connectionLimit = 60;

/** Databases in the PostgreSQL of this machine. Every operation can be repeated. */
export class Databases {
  constructor(private readonly adminUrl: (database?: string) => string) {}

  /** Lets nobody but the owners connect to databases. */
  async restrictAccess(): Promise<void> {
    await this.asAdmin(async (query) => {
      for (const name of ['postgres', 'template1']) {
        await query(`REVOKE CONNECT ON DATABASE ${id(name)} FROM PUBLIC`);
      }
    });
  }

  async ensure({ name, role, password, owner }: DatabaseSpec): Promise<void> {
    await this.asAdmin(async (query) => {
      if (!(await ownedBy(query, 'role', role, owner))) await query(`CREATE ROLE ${id(role)}`);
      await query(`ALTER ROLE ${id(role)} LOGIN CONNECTION LIMIT ${connectionLimit} PASSWORD ${text(password)}`);
      await query(`COMMENT ON ROLE ${id(role)} IS ${text(owner)}`);
      if (!(await ownedBy(query, 'database', name, owner))) {
        await query(`CREATE DATABASE ${id(name)} OWNER ${id(role)}`);
      }
      await query(`COMMENT ON DATABASE ${id(name)} IS ${text(owner)}`);
      await query(`REVOKE ALL ON DATABASE ${id(name)} FROM PUBLIC`);
    });
  }

  async drop({ name, role, owner }: Omit<DatabaseSpec, 'password'>): Promise<void> {
    await this.asAdmin(async (query) => {
      if (await ownedBy(query, 'database', name, owner)) await query(`DROP DATABASE ${id(name)} WITH (FORCE)`);
      if (await ownedBy(query, 'role', role, owner)) await query(`DROP ROLE ${id(role)}`);
    });
  }

  /** Keeps the data as a database that only the administrator can reach, and deletes the role. */
  async keepAs(snapshot: string, { name, role, owner }: Omit<DatabaseSpec, 'password'>): Promise<void> {
    await this.asAdmin(async (query) => {
      if (!(await ownedBy(query, 'database', name, owner))) return;
      await query(`ALTER ROLE ${id(role)} NOLOGIN`);
      await query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await query(`ALTER DATABASE ${id(name)} RENAME TO ${id(snapshot)}`);
    });
    await withConnection(this.adminUrl(snapshot), async (query) => {
      const [found] = await query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (!found) return;
      await query(`REASSIGN OWNED BY ${id(role)} TO CURRENT_USER`);
      await query(`DROP OWNED BY ${id(role)}`);
      await query(`DROP ROLE ${id(role)}`);
    });
  }

  private asAdmin<T>(work: (query: Query) => Promise<T>): Promise<T> {
    return withConnection(this.adminUrl(), work);
  }
}

/** Whether it exists. @throws Error when it belongs to another owner */
async function ownedBy(query: Query, kind: 'role' | 'database', name: string, owner: string): Promise<boolean> {
  const catalogue = kind === 'role' ? 'pg_authid' : 'pg_database';
  const column = kind === 'role' ? 'rolname' : 'datname';
  const [found] = await query(`SELECT shobj_description(oid, $2) AS owner FROM ${catalogue} WHERE ${column} = $1`, [
    name,
    catalogue,
  ]);
  // Without a comment, its creation was interrupted.
  if (found && found.owner !== null && found.owner !== owner) {
    throw new Error(`The ${kind} ${name} already belongs to ${String(found.owner)}`);
  }
  return found !== undefined;
}
