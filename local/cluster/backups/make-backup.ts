import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import type { BackupEnd } from '@console/core/ports/backups';
import pg from 'pg';
import { Archive } from './archive.ts';
import { dumpDatabase } from './dump/dump.ts';
import { filesOf } from './folder-files.ts';

export interface BackupSources {
  database: pg.ClientConfig | undefined;
  /** Holds the storage folders. */
  storage: string;
  about: Record<string, string>;
}

/** Writes the archive at `path`, which is there only once it is whole. */
export async function makeBackup(path: string, sources: BackupSources, signal: AbortSignal): Promise<BackupEnd> {
  const [draft, sql] = [`${path}.new`, `${path}.sql`];
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const dumped = sources.database && (await dumpTo(sql, sources.database, signal));
    const archive = new Archive(draft, signal);
    if (dumped) {
      const { size, mtime } = await stat(sql);
      await archive.add({ name: 'database.sql', bytes: size, modified: mtime }, createReadStream(sql));
    }
    const unread: string[] = [];
    for await (const { path: name, file, bytes, modified } of filesOf(sources.storage, (one) => unread.push(one))) {
      signal.throwIfAborted();
      const content = bytes === 0 ? [] : file.createReadStream({ autoClose: false, start: 0, end: bytes - 1 });
      await archive.add({ name: `storage/${name}`, bytes, modified }, content);
    }
    const leftOut = [
      ...(dumped?.leftOut ?? []),
      ...(unread.length > 0 ? [`links and special files: ${unread.length}`] : []),
    ];
    const files = [...archive.files];
    const manifest = {
      format: 1,
      ...sources.about,
      createdAt: new Date().toISOString(),
      ...(dumped && { database: { tables: dumped.tables, rows: dumped.rows } }),
      files,
      leftOut,
    };
    const text = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
    await archive.add({ name: 'manifest.json', bytes: text.length, modified: new Date() }, [text]);
    await archive.end();
    await rename(draft, path);
    const { size: bytes } = await stat(path);
    const ofStorage = files.filter(({ name }) => name.startsWith('storage/')).length;
    return { bytes, tables: dumped?.tables ?? 0, rows: dumped?.rows ?? 0, files: ofStorage, leftOut };
  } finally {
    await Promise.all([draft, sql].map((file) => rm(file, { force: true })));
  }
}

async function dumpTo(path: string, database: pg.ClientConfig, signal: AbortSignal) {
  const client = new pg.Client({ ...database, connectionTimeoutMillis: 10_000 });
  // Without a listener the loss of the connection between two queries would end the process.
  client.on('error', () => {});
  const output = createWriteStream(path, { mode: 0o600 });
  const written = finished(output);
  written.catch(() => {});
  const stop = () => void client.end().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await client.connect();
    const dumped = await dumpDatabase(client, async (text) => {
      signal.throwIfAborted();
      if (!output.write(text)) await Promise.race([once(output, 'drain'), written]);
    });
    output.end();
    await written;
    return dumped;
  } finally {
    signal.removeEventListener('abort', stop);
    output.destroy();
    await client.end().catch(() => {});
  }
}
