import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { BackupFiles } from '@console/core/ports/backups';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../../limits.ts';

/** @param dir the folder of the cluster's data */
export const backupsFolder = (dir: string): string => join(dir, 'backups');

export const backupFile = (dir: string, { region, name }: StackRef, id: string): string =>
  join(backupsFolder(dir), `${region}--${name}`, `${id}.tar.gz`);

/** The archives below the folder of the cluster's data. */
export const backupFiles = (dir: string): BackupFiles => ({
  async find(stack, id) {
    const found = await stat(backupFile(dir, stack, id)).catch(() => undefined);
    if (!found) return undefined;
    const expiresAt = new Date(found.mtimeMs + limits.backup.keptMs);
    return expiresAt.getTime() > Date.now() ? { bytes: found.size, expiresAt } : undefined;
  },
  open: (stack, id) => Readable.toWeb(createReadStream(backupFile(dir, stack, id))) as ReadableStream<Uint8Array>,
});
