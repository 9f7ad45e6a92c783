import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { groupAlive } from './group.ts';
import { processIdentity, procStat } from './identity.ts';
import { openLedger } from './ledger.ts';
import { killLeftovers } from './leftovers.ts';
import { signal } from './signal.ts';

const parents: number[] = [];

afterEach(() => {
  for (const pid of parents.splice(0)) signal(pid, 'SIGKILL');
});

/** The leader of a group, which has ended, and that its parent never asks for, as with an init that does not reap orphans. */
async function zombie(): Promise<number> {
  const parent = spawn('/bin/sh', ['-c', 'setsid sh -c "echo \\$\\$" & exec sleep 1000'], { detached: true });
  parents.push(Number(parent.pid));
  const [line] = await once(createInterface({ input: parent.stdout }), 'line');
  await expect.poll(() => procStat(Number(line))?.state).toBe('Z');
  return Number(line);
}

describe.runIf(process.platform === 'linux')('a process that has ended and was not reaped', () => {
  it('has no identity, though it takes signals', async () => {
    const pid = await zombie();
    expect(signal(pid, 0)).toBe(true);
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('does not keep its group alive', async () => {
    const group = await zombie();
    expect(signal(-group, 0)).toBe(true);
    expect(groupAlive(group)).toBe(false);
  });

  it('is not waited for by the next console', async () => {
    const ledger = await openLedger(join(await temporaryFolder(), 'run'));
    ledger.announce({ name: 'probe', stopSignal: 'SIGTERM' }).started(await zombie());
    expect(await killLeftovers(ledger, 1_000)).toEqual([]);
    expect(ledger.entries()).toEqual([]);
  });
});
