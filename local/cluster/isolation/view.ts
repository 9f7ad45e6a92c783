import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What an application sees in place of a path of this machine. */
export type Replacement =
  | { kind: 'empty'; path: string }
  | { kind: 'folder' | 'file'; path: string }
  | { kind: 'link'; path: string; to: string };

interface Needs {
  /** Folder of the program, in the folder with all that belongs to it. */
  cwd: string;
  root: string;
  /** Folders of its own. */
  own: readonly string[];
  /** Programs that it runs. */
  programs: readonly string[];
  /** Folder that it must not see, but for its home. */
  hidden: string;
}

/**
 * The view of the files of this machine that an application needs. The folder `hidden` is empty in it, and so are folders on
 * the way to the application that other users may not enter, such as `/root`: what the application needs is put back into them.
 */
export function viewFor({ cwd, root, own, programs, hidden }: Needs): Replacement[] {
  const folders = [...new Set([root, ...own, ...programs.map((program) => dirname(program)), ...modulesAbove(cwd)])];
  const needed = folders.flatMap(withTarget);
  const outside = needed.map(({ path }) => path).filter((path) => !path.startsWith(hidden + sep));
  const empty = [hidden, ...[hidden, ...outside].flatMap((path) => firstClosedAbove(path) ?? [])];
  const restored = needed.filter(({ path }) => empty.some((folder) => path.startsWith(folder + sep)));
  const all = [...new Set(empty)].map((path) => ({ kind: 'empty' as const, path }));
  // A folder comes before what is put into it.
  return [...all, ...restored].toSorted((a, b) => a.path.length - b.path.length);
}

/** Node.js looks for modules, and for the kind of a script, in the folders above it. */
export const modulesAbove = (folder: string): string[] =>
  ancestors(folder)
    .flatMap((above) => [join(above, 'node_modules'), join(above, 'package.json')])
    .filter((path) => existsSync(path));

const ancestors = (path: string): string[] =>
  path === dirname(path) ? [] : [...ancestors(dirname(path)), dirname(path)];

const othersMayEnter = 0o001;

const firstClosedAbove = (path: string): string | undefined =>
  ancestors(path).find((folder) => (statSync(folder).mode & othersMayEnter) === 0);

function withTarget(path: string): Exclude<Replacement, { kind: 'empty' }>[] {
  const stat = lstatSync(path);
  if (!stat.isSymbolicLink()) return [{ kind: stat.isDirectory() ? 'folder' : 'file', path }];
  return [{ kind: 'link', path, to: readlinkSync(path) }, ...withTarget(realpathSync(path))];
}
