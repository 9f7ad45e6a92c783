import { existsSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where Node.js finds a package that is required from `folder`. */
function find(name: string, folder: string, root: string): string | undefined {
  for (let above = folder; above.startsWith(root); above = dirname(above)) {
    const candidate = join(above, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

/**
 * The folders of these packages and of all their dependencies. A package in the folder of another one is part of it.
 * @throws Error when one is not installed
 */
export function packageClosure(root: string, names: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string, optional: boolean): void => {
    const folder = find(name, from, root);
    if (!folder && !optional) throw new Error(`${name}, which ${from} requires, is not installed: run npm ci.`);
    if (!folder || found.has(folder)) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = manifestOf(folder);
    for (const needed of Object.keys(dependencies)) visit(needed, folder, needed in optionalDependencies);
    for (const wanted of Object.keys({ ...optionalDependencies, ...peerDependencies })) visit(wanted, folder, true);
  };
  for (const name of names) visit(name, root, false);
  return [...found].sort();
}

/** Programs in the CommonJS format read none of these. */
const unread = /\.(d\.[cm]?ts|map|md|tsbuildinfo)$|\/(dist-es|dist-types|\.jsii(\..*)?|README[^/]*)$/;

/** Copies packages from `root` to the same path below `target`, without files that no program reads. */
export async function copyPackages(root: string, folders: readonly string[], target: string): Promise<void> {
  const filter = (path: string) => !unread.test(path);
  for (const folder of folders) {
    await cp(folder, join(target, relative(root, folder)), { recursive: true, filter, dereference: true });
  }
}
