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
  it('is refused while another console holds it, and free again after its release', async () => {
    const release = await takeInstanceLock(dir);
    await expect(takeInstanceLock(dir)).rejects.toThrow(
      `process ${process.pid}) is at work on DATA_DIR ${dir}: stop it first`,
    );
    release();
    (await takeInstanceLock(dir))();
  });

  it('passes from a console that was killed, even when its pid lives on in another process', async () => {
    heldBy({ pid: process.pid, identity: 'an earlier boot/1', ancestors: [1] });
    (await takeInstanceLock(dir))();
  });

  it.runIf(process.platform === 'linux')(
    'is taken from a console whose parent is gone, which is asked to stop',
    async () => {
      const orphan = spawn('sleep', ['60']);
      heldBy({ pid: orphan.pid, identity: processIdentity(orphan.pid ?? 0), ancestors: [1] });
      const ended = new Promise((resolve) => orphan.on('exit', (_, signal) => resolve(signal)));
      (await takeInstanceLock(dir))();
      expect(await ended).toBe('SIGTERM');
    },
  );
});
