import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
