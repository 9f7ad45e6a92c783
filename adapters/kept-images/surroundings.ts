import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exists } from './copy-entries.ts';

const ancestors = (path: string): string[] =>
  path === dirname(path) ? [] : [dirname(path), ...ancestors(dirname(path))];

/**
 * Node.js looks for packages, and for the kind of a script, in all folders above it. Those above `home` are made below
 * `root` too, with what it finds there, so that an import in the copy finds what it would find in the product's folder.
 */
export async function copySurroundings(home: string, root: string): Promise<void> {
  for (const above of ancestors(home)) {
    const to = join(root, above);
    await mkdir(to, { recursive: true });
    const modules = join(above, 'node_modules');
    if (await exists(modules)) await symlink(modules, join(to, 'node_modules'));
    const description = await readFile(join(above, 'package.json'), 'utf8').catch(() => undefined);
    if (description !== undefined) await describe(to, withoutWorkspaces(description));
    // Whatever the umask is.
    await chmod(to, 0o755);
  }
  // Above the copy are the folders of the console, which must not say of what kind its scripts are.
  if (!(await exists(join(root, 'package.json')))) await describe(root, '{}\n');
}

async function describe(folder: string, description: string): Promise<void> {
  const path = join(folder, 'package.json');
  await writeFile(path, description);
  await chmod(path, 0o644);
}

/** Otherwise npm would take the copy for a part of a workspace, and install for all of it. */
function withoutWorkspaces(description: string): string {
  try {
    const { workspaces: _, ...rest } = JSON.parse(description);
    return JSON.stringify(rest);
  } catch {
    return description;
  }
}
