import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { highestOwnUid, lowestOwnUid } from '../../processes/user-processes.ts';

const records = z.record(z.string(), z.int().min(lowestOwnUid).max(highestOwnUid));

export interface Users {
  /** The user id of the customer with this home folder. */
  uidOf(home: string): number;
}

/**
 * Gives each customer a user id of its own, without an account. An id is recorded before it is used, and belongs to the
 * customer as long as its home folder exists. It is drawn from a large range, so that consoles on one machine do not share any.
 * @throws Error when the file cannot be read: other ids would not fit the files that exist
 */
export function openUsers(file: string, homes: string): Users {
  const known = existsSync(file) ? records.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const uids = new Map(Object.entries(known).filter(([name]) => existsSync(join(homes, name))));
  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(uids)), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  };
  return {
    uidOf(home) {
      const existing = uids.get(home);
      if (existing !== undefined) return existing;
      const used = new Set(uids.values());
      let uid = randomInt(lowestOwnUid + 1, highestOwnUid);
      while (used.has(uid)) uid = randomInt(lowestOwnUid + 1, highestOwnUid);
      uids.set(home, uid);
      try {
        save();
      } catch (error) {
        uids.delete(home);
        throw error;
      }
      return uid;
    },
  };
}
