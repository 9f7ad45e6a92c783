import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { highestOwnUid, lowestOwnUid } from '../../processes/user-processes.ts';

/**
 * The user of a customer: the owner of its home folder, which is created for it. So an id, which has no account, is the
 * customer's as long as its files exist. It is drawn from a large range, so that consoles on one machine do not share any.
 * Nothing here waits, so that tasks that start at the same time get the same user.
 */
export function userOfHome(home: string): number {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const owner = statSync(home).uid;
  if (isOwn(owner)) return owner;
  const uid = unusedUid(dirname(home));
  // An earlier console may have left files in it, of its own user. The folder itself comes last: it is the record.
  for (const name of readdirSync(home)) execFileSync('chown', ['-R', '-h', `${uid}:${uid}`, join(home, name)]);
  chownSync(home, uid, uid);
  return uid;
}

const isOwn = (uid: number): boolean => uid >= lowestOwnUid && uid <= highestOwnUid;

function unusedUid(homes: string): number {
  const used = new Set(readdirSync(homes).map((name) => statSync(join(homes, name), { throwIfNoEntry: false })?.uid));
  for (;;) {
    // The lowest is for trials.
    const uid = randomInt(lowestOwnUid + 1, highestOwnUid + 1);
    if (!used.has(uid)) return uid;
  }
}
