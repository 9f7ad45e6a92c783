import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSegments, type Segments } from './segments.ts';

/** The log groups of all stacks, each a folder of files. */
export class LogStore {
  private readonly groups = new Map<string, Segments>();

  constructor(private readonly dir: string) {}

  /** The log group with this name; it need not have been created. */
  group(region: string, name: string): Segments {
    const path = this.folder(region, name);
    const known = this.groups.get(path) ?? openSegments(path);
    this.groups.set(path, known);
    return known;
  }

  remove(region: string, name: string): void {
    const path = this.folder(region, name);
    this.groups.get(path)?.close();
    this.groups.delete(path);
    rmSync(path, { recursive: true, force: true });
  }

  close(): void {
    for (const group of this.groups.values()) group.close();
  }

  private folder(region: string, name: string): string {
    const readable = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 80);
    const unique = createHash('sha256').update(name).digest('hex').slice(0, 8);
    return join(this.dir, region, `${readable}-${unique}`);
  }
}
