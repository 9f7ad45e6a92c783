import { copyFile, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { TenantExports } from '@console/core/ports';

/** Keeps exports in a folder of this machine. */
export const createExportFolder = (folder: string): TenantExports => ({
  async keep(name, file) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A reader never sees half of a file.
    const partial = join(folder, `.${name}.part`);
    await copyFile(file, partial);
    await rename(partial, join(folder, name));
  },
});
