import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { release } from 'node:os';
import { succeeds } from '../../postgres/run-program.ts';
import { lowestOwnUid } from '../../processes/user-processes.ts';
import { type Isolation, sharedUser } from './isolation.ts';
import { openMemoryGroups } from './memory-groups.ts';
import { ownUsers } from './own-users.ts';

interface Options {
  dataDir: string;
  /** Holds a home folder for each customer. */
  homes: string;
  log: (message: string) => void;
  warn: (message: string) => void;
}

/** The strongest isolation of applications that this machine allows, and a message about what it lacks. */
export async function openIsolation({ dataDir, homes, log, warn }: Options): Promise<Isolation> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    log(
      'Applications run as the same user as the console and can read its data. To isolate them, run the console as root on Linux.',
    );
    return sharedUser;
  }
  if (!(await succeeds(asOther(), '/'))) {
    warn(
      'Applications run as the same user as the console and can read its data: this system does not allow unshare, mount and setpriv, which isolate them.',
    );
    return sharedUser;
  }
  mkdirSync(homes, { recursive: true });
  const hidden = realpathSync(dataDir);
  const groups = await openMemoryGroups(createHash('sha256').update(hidden).digest('hex').slice(0, 12));
  if (!groups) log('The memory of applications is not limited: control groups cannot be written here.');
  const hideProcesses =
    hidesProcessesPerMount() && (await succeeds(asOther('mount -t proc -o hidepid=2 proc /proc'), '/'));
  return ownUsers({ groups, hideProcesses, hidden, otherwise: sharedUser, warn });
}

function asOther(mount = 'mount -t tmpfs tmpfs /mnt'): string[] {
  const become = `setpriv --reuid=${lowestOwnUid} --regid=${lowestOwnUid} --clear-groups --no-new-privs -- true`;
  return ['unshare', '--mount', '--', '/bin/sh', '-ec', `${mount}; exec ${become}`];
}

/** Before 5.8 the option changes /proc for the whole system. */
function hidesProcessesPerMount(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return major > 5 || (major === 5 && minor >= 8);
}
