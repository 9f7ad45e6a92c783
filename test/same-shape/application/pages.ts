import type { IncomingMessage } from 'node:http';
import { hostname } from 'node:os';
import type pg from 'pg';
import { versionOf } from './database.ts';
import { attachment, keepAttachment, loginOf, openSession } from './files.ts';
import { matches } from './passwords.ts';
import { configured, settings } from './settings.ts';

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

interface Surroundings {
  pool: pg.Pool;
  proxyMode: boolean;
  databaseManager: boolean;
}

export const task = `${hostname()}:${process.pid}`;

/** As Odoo's: all paths fail until the database is initialised, the one of the health check too. */
export async function answer(request: IncomingMessage, surroundings: Surroundings): Promise<Answer> {
  const version = await versionOf(surroundings.pool);
  if (version === undefined) return { status: 500, body: { error: 'The database is not initialized' } };
  if (version !== settings.version) {
    return { status: 500, body: { error: `The database is of version ${version}, this is ${settings.version}` } };
  }
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const page = pages[`${request.method} ${pathname}`];
  if (page) return page(request, surroundings);
  const [, name] = /^\/attachments\/(.+)$/.exec(pathname) ?? [];
  return name ? answerAttachment(request, name) : { status: 404 };
}

type Page = (request: IncomingMessage, surroundings: Surroundings) => Promise<Answer> | Answer;

const pages: Readonly<Record<string, Page>> = {
  'GET /web/health': () => ({ status: 200, body: { status: 'pass' } }),
  'GET /': (request, { proxyMode }) => ({
    status: 303,
    headers: { location: `${ownAddress(request, proxyMode)}/web/login` },
  }),
  'POST /web/login': async (request, { pool }) => {
    const { login, password } = JSON.parse((await bodyOf(request)).toString('utf8'));
    const { rows } = await pool.query('select password from users where login = $1', [String(login)]);
    if (!rows[0] || !matches(String(password), rows[0].password)) return { status: 401 };
    const id = await openSession(String(login));
    return {
      status: 200,
      headers: { 'set-cookie': `session_id=${id}; Path=/; HttpOnly; SameSite=Lax` },
      body: { task },
    };
  },
  'GET /web/session': async (request) => {
    const [, id = ''] = /(?:^|; )session_id=([^;]*)/.exec(request.headers.cookie ?? '') ?? [];
    const login = await loginOf(id);
    return login === undefined ? { status: 401, body: { task } } : { status: 200, body: { login, task } };
  },
  'GET /web/database/manager': (_, { databaseManager }) =>
    databaseManager ? { status: 200, body: { master: configured('admin_passwd') === 'admin' } } : { status: 404 },
  'GET /about': async (request, { pool, proxyMode }) => {
    const { rows } = await pool.query('select language from users where login = $1', ['admin']);
    return {
      status: 200,
      body: {
        task,
        version: settings.version,
        url: ownAddress(request, proxyMode),
        language: rows[0]?.language,
        cookie: request.headers.cookie,
      },
    };
  },
};

/** As Odoo: what a proxy says counts only if it says which host was asked for. */
function ownAddress({ headers }: IncomingMessage, proxyMode: boolean): string {
  const host = headers['x-forwarded-host'];
  if (proxyMode && typeof host === 'string') return `${headers['x-forwarded-proto'] ?? 'http'}://${host}`;
  return `http://localhost:${settings.port}`;
}

async function answerAttachment(request: IncomingMessage, name: string): Promise<Answer> {
  if (request.method === 'PUT') {
    await keepAttachment(name, await bodyOf(request));
    return { status: 201, body: { task } };
  }
  const content = await attachment(name);
  return content === undefined ? { status: 404 } : { status: 200, body: { content: content.toString('utf8'), task } };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
