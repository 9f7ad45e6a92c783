import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startZombie } from '../testing/zombie.ts';
import { endEarlierServer } from './earlier-server.ts';

const linux = process.platform === 'linux';

/** Whether the lock file of a server with this pid is left, once no server runs on the folder. */
async function isLocked(pid: number): Promise<boolean> {
  const data = await temporaryFolder();
  await writeFile(join(data, 'postmaster.pid'), `${pid}\n${data}\n`);
  await endEarlierServer(data, () => {});
  return existsSync(join(data, 'postmaster.pid'));
}

it.runIf(linux)('leaves no lock of a server that has ended and was not reaped', async () => {
  const zombie = await startZombie();
  expect(await isLocked(zombie.pid)).toBe(false);
  zombie.end();
});

it.runIf(linux)('leaves no lock whose pid belongs to another program now, or to none', async () => {
  expect(await isLocked(process.pid)).toBe(false);
  expect(await isLocked(4_194_305)).toBe(false);
});

it('does nothing where no server was', async () => {
  await expect(endEarlierServer(await temporaryFolder(), () => {})).resolves.toBeUndefined();
});
