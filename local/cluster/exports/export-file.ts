import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ExportedFiles } from '@console/core/ports/exports';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../../limits.ts';

/** @param dir the folder of the cluster's data */
export const exportsFolder = (dir: string): string => join(dir, 'exports');

export const exportFile = (dir: string, { region, name }: StackRef, id: string): string =>
  join(exportsFolder(dir), `${region}--${name}`, `${id}.tar.gz`);

/** The archives below the folder of the cluster's data. */
export const exportedFiles = (dir: string): ExportedFiles => ({
  async find(stack, id) {
    const found = await stat(exportFile(dir, stack, id)).catch(() => undefined);
    if (!found) return undefined;
    const expiresAt = new Date(found.mtimeMs + limits.export.keptMs);
    return expiresAt.getTime() > Date.now() ? { bytes: found.size, expiresAt } : undefined;
  },
  open: (stack, id) => Readable.toWeb(createReadStream(exportFile(dir, stack, id))) as ReadableStream<Uint8Array>,
});
