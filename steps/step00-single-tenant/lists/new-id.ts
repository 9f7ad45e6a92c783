import { randomBytes } from 'node:crypto';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

let latest = 0;

/** A ULID: later ones come later in the order of texts, also within a millisecond of one process. */
export function newId(now: number = Date.now()): string {
  latest = Math.max(latest + 1, now);
  let time = '';
  for (let rest = latest; time.length < 10; rest = Math.floor(rest / 32)) time = digits.charAt(rest % 32) + time;
  return time + Array.from(randomBytes(16), (byte) => digits.charAt(byte % 32)).join('');
}
