import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantItem } from '@console/core/ports';
import { checksumOfItems } from '@console/core/tenants/checksum';
import { afterAll, expect, it } from 'vitest';
import { writeExport } from './write-export.ts';

const dir = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(dir, { recursive: true }));

const items = Array.from({ length: 2_500 }, (_, n) => ({
  PK: { S: 'TENANT#1' },
  SK: { S: `${n % 2 ? 'COLOR' : 'LOG'}#${n}` },
  text: { S: `Größe ${n} "quoted"\n` },
}));

async function* pages(): AsyncGenerator<TenantItem[]> {
  for (let start = 0; start < items.length; start += 100) yield items.slice(start, start + 100);
}

it('writes an archive that other programs read, with checksums that hold', async () => {
  const file = join(dir, 'export.zip');
  const tenant = { id: '1', code: 'acme', name: 'Acme', product: 'palette', version: '1', cloudType: 'public' };
  const person = { username: 'u', email: 'a@example.com', tenantId: '1', role: 'admin', enabled: true, invited: false };
  const manifest = await writeExport(file, {
    tenant,
    table: 'pool',
    exportedAt: '2026-01-01T00:00:00.000Z',
    pages: pages(),
    people: [person],
  });
  const script =
    'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])';
  execFileSync('python3', ['-c', script, file, dir]);
  expect(JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))).toEqual(manifest);
  expect(manifest).toMatchObject({ tenant, items: 2_500, kinds: { COLOR: 1_250, LOG: 1_250 }, people: 1 });
  const read = manifest.files.flatMap(({ name, sha256, items: count }) => {
    const text = readFileSync(join(dir, name));
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    const lines = text.toString().split('\n').slice(0, -1);
    expect(lines).toHaveLength(count);
    return lines.map((line) => JSON.parse(line).Item as TenantItem);
  });
  expect(read).toEqual(items);
  const sum = checksumOfItems();
  sum.add(read.toReversed());
  expect(manifest.checksum).toBe(sum.result().checksum);
  const people = JSON.parse(readFileSync(join(dir, 'people.jsonl'), 'utf8'));
  expect(people).toEqual({ email: 'a@example.com', role: 'admin', enabled: true });
});
