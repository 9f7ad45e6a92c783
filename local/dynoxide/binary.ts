import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

export interface BinarySearch {
  platform?: string;
  arch?: string;
  /** Value of PATH. */
  path?: string;
  /** The file of a module. @throws Error when it is not installed */
  resolve?: (module: string) => string;
}

/** The command that runs dynoxide: from the package for this platform, else from the PATH, else by npx. */
export function dynoxideCommand(search: BinarySearch = {}): string[] {
  const { platform = process.platform, arch = process.arch, path = process.env.PATH ?? '' } = search;
  const target = `${platform}-${arch}`;
  const folder = packageFolder(`@dynoxide/${target}`, search.resolve ?? createRequire(import.meta.url).resolve);
  const packaged = folder && runnable(join(folder, platform === 'win32' ? 'dynoxide.exe' : 'dynoxide'));
  if (packaged) return [packaged];

  const installed = onPath('dynoxide', path);
  if (installed) return [installed];

  const npx = onPath('npx', path);
  if (npx) return [npx, '--no-install', 'dynoxide'];

  throw new Error(
    `dynoxide, the local DynamoDB, is not installed for ${target}: run \`npm install @dynoxide/${target}\`, or add \`dynoxide\` to the PATH.`,
  );
}

function packageFolder(name: string, resolve: (module: string) => string): string | undefined {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

/** npm may have unpacked the program without the executable bit. */
function runnable(file: string): string | undefined {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (!isExecutable(file)) chmodSync(file, 0o755);
  return file;
}

function onPath(program: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
