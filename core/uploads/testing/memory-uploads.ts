import { upload as example } from '../../contract/examples.ts';
import type { Upload } from '../../contract/upload.ts';
import type { Uploads } from '../../ports.ts';

/** Uploads in memory. What is in a file is what a test says. */
export function memoryUploads() {
  const known = new Map<string, Upload>();
  const next: { found: Partial<Upload>; full?: Error } = { found: {} };
  const uploads: Uploads = {
    async create(announced) {
      const created: Upload = { ...example, ...announced, status: 'waiting', database: null, files: null };
      known.set(created.id, created);
      return created;
    },
    find: async (id) => known.get(id),
    async write(id, content) {
      const bytes = (await new Response(content).arrayBuffer()).byteLength;
      const written: Upload = { ...example, ...known.get(id), id, bytes, status: 'ready', ...next.found };
      known.set(id, written);
      return written;
    },
    async demandRoom() {
      if (next.full) throw next.full;
    },
  };
  return {
    uploads,
    next,
    add(more: Partial<Upload>): string {
      const added = { ...example, ...more };
      known.set(added.id, added);
      return added.id;
    },
  };
}
