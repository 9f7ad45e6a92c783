import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSegments, type Segments } from './segments.ts';

/** Beside the log groups of a region: those that were deleted before their stack. */
const deleted = 'deleted';

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

  /** Deletes the log group. What it held can be read as the deleted log of its stack until that is erased. */
  remove(region: string, name: string, stack: string): void {
    const path = this.folder(region, name);
    this.groups.get(path)?.close();
    this.groups.delete(path);
    const kept = this.deletedFolder(region, stack);
    try {
      rmSync(kept, { recursive: true, force: true });
      mkdirSync(join(kept, '..'), { recursive: true });
      renameSync(path, kept);
    } catch {
      // It was never written to, or has gone in an earlier attempt.
      rmSync(path, { recursive: true, force: true });
    }
  }

  /** The log group that the stack has deleted, as a rollback does. */
  deleted(region: string, stack: string): Segments {
    return openSegments(this.deletedFolder(region, stack));
  }

  erase(region: string, stack: string): void {
    rmSync(this.deletedFolder(region, stack), { recursive: true, force: true });
  }

  close(): void {
    for (const group of this.groups.values()) group.close();
  }

  private deletedFolder(region: string, stack: string): string {
    return join(this.dir, region, deleted, stack);
  }

  private folder(region: string, name: string): string {
    const readable = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 80);
    const unique = createHash('sha256').update(name).digest('hex').slice(0, 8);
    return join(this.dir, region, `${readable}-${unique}`);
  }
}
