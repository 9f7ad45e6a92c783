import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { TenantExportFiles, TenantExports } from '@console/core/ports';

/** Below the folder of all state. */
export const exportsFolder = (dataDir: string): string => join(dataDir, 'exports');

/** Keeps exports in a folder of this machine. */
export const createExportFolder = (folder: string): TenantExports & TenantExportFiles => ({
  async keep(name, file) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A reader never sees half of a file.
    const partial = join(folder, `.${name}.part`);
    await copyFile(file, partial);
    await rename(partial, join(folder, name));
  },
  async find(name) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    return found && { bytes: found.size, expiresAt: null };
  },
  open: (name) => Readable.toWeb(createReadStream(join(folder, name))) as ReadableStream<Uint8Array>,
});
