import type { ItemsByKind, ItemsChecksum, TenantItem, TenantUser } from '@console/core/ports';
import { checksumOfItems } from '@console/core/tenants/checksum';
import { kindOf } from '@console/core/tenants/keys';
import { type WrittenEntry, ZipFile } from './zip-file.ts';

/** What an export says of itself, in `manifest.json`. */
export interface ExportManifest extends ItemsChecksum {
  format: 'deployment-console-tenant-export';
  formatVersion: 1;
  tenant: { id: string; code: string; name: string; product: string; version: string; cloudType: string };
  table: string;
  /** ISO 8601 UTC. */
  exportedAt: string;
  kinds: ItemsByKind;
  people: number;
  files: (WrittenEntry & { items: number })[];
}

interface Source extends Pick<ExportManifest, 'tenant' | 'table' | 'exportedAt'> {
  pages: AsyncIterable<TenantItem[]>;
  people: readonly TenantUser[];
}

/** Roughly the bytes of a file of items. */
const fileBytes = 32 * 1024 * 1024;

/** JSON lines in the form that DynamoDB imports: `{"Item": {…}}`. */
const lineOf = (item: TenantItem): string => `${JSON.stringify({ Item: item })}\n`;

/** Writes an archive with all items in `items-….jsonl`, people in `people.jsonl`, and a manifest with checksums. */
export async function writeExport(file: string, { pages, people, ...about }: Source): Promise<ExportManifest> {
  const zip = await ZipFile.create(file);
  const files: ExportManifest['files'] = [];
  const kinds: ItemsByKind = {};
  const sum = checksumOfItems();
  let lines: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const number = String(files.length + 1).padStart(5, '0');
    const written = await zip.add(`items-${number}.jsonl`, Buffer.from(lines.join('')));
    files.push({ ...written, items: lines.length });
    [lines, bytes] = [[], 0];
  };
  for await (const page of pages) {
    sum.add(page);
    for (const item of page) {
      const line = lineOf(item);
      const kind = kindOf(String(item.SK?.S ?? ''));
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      lines.push(line);
      bytes += line.length;
      if (bytes >= fileBytes) await flush();
    }
  }
  await flush();
  const persons = people.map(({ email, role, enabled }) => `${JSON.stringify({ email, role, enabled })}\n`).join('');
  await zip.add('people.jsonl', Buffer.from(persons));
  const manifest: ExportManifest = {
    format: 'deployment-console-tenant-export',
    formatVersion: 1,
    ...about,
    ...sum.result(),
    kinds,
    people: people.length,
    files,
  };
  await zip.add('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  await zip.close();
  return manifest;
}
