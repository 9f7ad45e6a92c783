import type { ImportEnd } from '@console/core/ports/uploads';
import pg from 'pg';
import { limits } from '../../limits.ts';
import { loadDump } from './dump/load-dump.ts';
import { DumpRefused } from './dump/refused.ts';
import { databaseFile, type OpenUpload } from './open-upload.ts';

/** Loads the dump that an upload is, or has in it, as the role of the database. */
export async function loadUpload(
  upload: OpenUpload,
  database: pg.ClientConfig,
  signal: AbortSignal,
): Promise<Extract<ImportEnd, { rows: number }>> {
  const client = new pg.Client({ ...database, connectionTimeoutMillis: limits.postgres.connectMs });
  // Without a listener the loss of the connection between two queries would end the process.
  client.on('error', () => {});
  const stop = () => void client.end().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await client.connect();
    const content = upload.kind === 'dump' ? upload.sql() : await databaseIn(upload);
    const loaded = await loadDump(client, content, signal);
    // Before the statistics are there, the first queries of an application may take very long.
    await client.query('ANALYZE');
    return { ...loaded, files: 0, notes: [] };
  } catch (error) {
    if (error instanceof DumpRefused) throw new Error(`The dump ${error.message}.`, { cause: error });
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await client.end().catch(() => {});
  }
}

async function* databaseIn({ files }: Extract<OpenUpload, { kind: 'archive' }>): AsyncGenerator<Uint8Array> {
  for await (const { path, content } of files()) {
    if (path !== databaseFile) continue;
    yield* content;
    return;
  }
}
