import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Upload } from '@console/core/contract/upload';
import { Failure } from './failure.ts';
import type { Client } from './http/client.ts';
import { segment } from './http/client.ts';
import type { Io } from './io.ts';

/** Sends a file to the console. @throws Failure when it cannot be used */
export async function uploadFile(client: Client, io: Io, file: string): Promise<Upload> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Failure(`${file} is not a file that can be read.`);
  const { id } = await client.send<Upload>('POST', '/uploads', { name: basename(file), bytes: found.size });
  io.err(`Uploading ${file}: ${found.size} bytes.`);
  const uploaded = await client.put<Upload>(`/uploads/${segment(id)}/content`, file);
  if (uploaded.refused) throw new Failure(`${file} ${uploaded.refused.message}.`);
  const { database, files } = uploaded;
  if (database) {
    const from = database.serverVersion === null ? '' : ` of PostgreSQL ${database.serverVersion}`;
    io.err(`It has a database${from} with ${database.tables} tables.`);
  }
  if (files) io.err(`It has ${files.count} files: ${files.bytes} bytes.`);
  return uploaded;
}
