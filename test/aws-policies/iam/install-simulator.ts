import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const manifest = join(import.meta.dirname, 'simulator');
const files = ['package.json', 'package-lock.json'];

/**
 * Fetches the simulation of IAM into node_modules, once for each list of versions, with the integrity of the list.
 * Returns the file to import. @throws Error when the registry cannot be reached
 */
export async function installSimulator(root: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/iam-simulator');
  const stamp = join(folder, 'installed');
  const wanted = createHash('sha256');
  for (const file of files) wanted.update(readFileSync(join(manifest, file)));
  const digest = wanted.digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of files) copyFileSync(join(manifest, file), join(folder, file));
    const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-workspaces'];
    await run('npm', install, { cwd: folder }).catch((cause: { stderr?: string }) => {
      throw new Error(
        'The simulation of IAM is not part of npm ci, because its license is the AGPL. ' +
          `It is fetched from the npm registry when a test needs it, and that failed: ${cause.stderr ?? String(cause)}`,
        { cause },
      );
    });
    writeFileSync(stamp, digest);
  }
  return createRequire(join(folder, 'package.json')).resolve('@cloud-copilot/iam-simulate');
}
