import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, describe, expect, it } from 'vitest';
import { processIdentity } from '../processes/identity.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { takeInstanceLock } from './instance-lock.ts';

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder();
});

const heldBy = (holder: object) => writeFileSync(join(dir, 'console.lock'), JSON.stringify(holder));

describe('the lock on DATA_DIR', () => {
  it('is refused while another console holds it, and available after its release', async () => {
    const release = await takeInstanceLock(dir);
    await expect(takeInstanceLock(dir)).rejects.toThrow(
      `process ${process.pid}) is already using DATA_DIR ${dir}: stop it first`,
    );
    release();
    (await takeInstanceLock(dir))();
  });

  it('is taken over from a killed console, even when another process has its pid', async () => {
    heldBy({ pid: process.pid, identity: 'an earlier boot/1', ancestors: [1] });
    (await takeInstanceLock(dir))();
  });

  it('is taken by exactly one of six consoles that start at the same time after a crash', async () => {
    const folders = Array.from({ length: 40 }, (_, index) => join(dir, String(index)));
    for (const folder of folders) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'console.lock'), JSON.stringify({ pid: 1, identity: 'ended', ancestors: [1] }));
    }
    const startAt = String(Date.now() + 4_000);
    const script = join(import.meta.dirname, 'testing', 'take-locks.ts');
    const starters = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ['--import', 'tsx', script, startAt, ...folders], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const lines = starters.map((starter) => once(createInterface({ input: starter.stdout }), 'line'));
    const held = (await Promise.all(lines)).flatMap(([line]): string[] => JSON.parse(line));
    for (const starter of starters) starter.stdin.end();
    expect(held.toSorted()).toEqual(folders.toSorted());
  }, 30_000);

  it.runIf(process.platform === 'linux')(
    'is taken over from a console whose parent has ended, which is asked to stop',
    async () => {
      const orphan = spawn('sleep', ['60']);
      heldBy({ pid: orphan.pid, identity: processIdentity(orphan.pid ?? 0), ancestors: [1] });
      const ended = new Promise((resolve) => orphan.on('exit', (_, signal) => resolve(signal)));
      (await takeInstanceLock(dir))();
      expect(await ended).toBe('SIGTERM');
    },
  );
});
