import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from './unzip.ts';

/** Files that stacks use, each under its key, which changes with its content. */
export class AssetStore {
  constructor(private readonly dir: string) {}

  /** Copies a folder, or what is in a zip file. @param path absolute */
  async keep(key: string, path: string): Promise<void> {
    const folder = this.pathOf(key);
    const now = new Date();
    if (existsSync(folder)) return utimes(folder, now, now);
    this.prepare();
    const draft = `${folder}.${process.pid}.new`;
    await rm(draft, { recursive: true, force: true });
    if ((await stat(path)).isDirectory()) await cp(path, draft, { recursive: true, dereference: true });
    else if (path.endsWith('.zip')) await unzip(path, draft);
    else await cp(path, join(draft, 'file'));
    await readableByAll(draft);
    await utimes(draft, now, now);
    await rename(draft, folder).catch(async (error: unknown) => {
      await rm(draft, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    });
  }

  /** The folder of an asset. @throws Error when there is none */
  folder(key: string): string {
    const folder = this.pathOf(key);
    if (!existsSync(folder)) throw new Error(`There is no asset ${key}`);
    return folder;
  }

  /** The folder of a program that a template holds as text. */
  inline(fileName: string, text: string): string {
    const key = `inline-${createHash('sha256').update(`${fileName}\n${text}`).digest('hex')}`;
    const folder = this.pathOf(key);
    if (existsSync(join(folder, fileName))) return folder;
    this.prepare();
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    writeFileSync(join(folder, fileName), text, { mode: 0o644 });
    return folder;
  }

  /** Removes those that are not used and were not kept lately. */
  async removeUnused(isUsed: (hash: string) => boolean, keptMs: number): Promise<void> {
    const names = await readdir(this.dir).catch(() => []);
    for (const name of names) {
      if (name === 'node_modules' || name.startsWith('inline-') || isUsed(name)) continue;
      const { mtimeMs } = await stat(join(this.dir, name));
      if (Date.now() - mtimeMs > keptMs) await rm(join(this.dir, name), { recursive: true, force: true });
    }
  }

  private pathOf(key: string): string {
    if (!/^[A-Za-z0-9._-]+$/.test(key) || key.startsWith('.')) throw new Error(`'${key}' is not the key of an asset`);
    return join(this.dir, key.replace(/\.zip$/, ''));
  }

  /** Node.js runtimes of Lambda have the AWS SDK, in a folder above that of the function. */
  private prepare(): void {
    const modules = join(this.dir, 'node_modules');
    mkdirSync(modules, { recursive: true, mode: 0o755 });
    const link = join(modules, '@aws-sdk');
    const sdk = sdkFolder();
    if (sdk === undefined || (existsSync(link) && realpathSync(link) === sdk)) return;
    rmSync(link, { force: true });
    symlinkSync(sdk, link);
  }
}

function sdkFolder(): string | undefined {
  try {
    const manifest = fileURLToPath(import.meta.resolve('@aws-sdk/client-dynamodb/package.json'));
    return realpathSync(dirname(dirname(manifest)));
  } catch {
    return undefined;
  }
}

/** Functions run as other users. */
async function readableByAll(path: string): Promise<void> {
  const { mode } = await stat(path);
  const isFolder = (mode & 0o170000) === 0o040000;
  await chmod(path, isFolder || mode & 0o100 ? 0o755 : 0o644);
  if (!isFolder) return;
  await mkdir(path, { recursive: true });
  await Promise.all((await readdir(path)).map((name) => readableByAll(join(path, name))));
}
