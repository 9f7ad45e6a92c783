import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'cdk.out', '.git']);

async function filesBelow(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  const names = (await readdir(path)).filter((name) => !skipped.has(name)).sort();
  return (await Promise.all(names.map((name) => filesBelow(join(path, name))))).flat();
}

/** Inputs are relative to `root`, or absolute. Changes whenever one of the inputs does: the SHA-256 of their paths and contents. */
export async function fingerprint(root: string, inputs: string[]): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const path = resolve(root, input);
    const files = await filesBelow(path);
    const contents = await Promise.all(files.map((file) => readFile(file)));
    files.forEach((file, index) => {
      hash.update(`\0${basename(path)}/${relative(path, file)}\0`).update(contents[index] ?? '');
    });
  }
  return hash.digest('hex');
}
