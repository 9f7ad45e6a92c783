import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const requirements = join(import.meta.dirname, 'requirements.txt');

/** Installs the emulator from PyPI into node_modules, once for each list of versions. Returns its Python. */
export async function installEmulator(root: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/aws-emulator');
  const python = join(folder, 'bin/python');
  const stamp = join(folder, 'installed');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  await run('python3', ['-m', 'venv', '--clear', folder]).catch((cause: unknown) => {
    throw new Error('The emulator of AWS needs Python 3.10 or later with venv: install python3 and python3-venv.', {
      cause,
    });
  });
  await run(python, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '-r',
    requirements,
  ]);
  writeFileSync(stamp, wanted);
  return python;
}
