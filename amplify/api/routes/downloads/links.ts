import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long an address for a download can be used to begin one. */
export const linkMs = 5 * 60_000;

/** Makes and reads the secret part of addresses. They end with the process that made them. */
export function downloadLinks(now: () => Date) {
  const key = randomBytes(32);
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  return {
    make(id: string) {
      const expiresAt = new Date(now().getTime() + linkMs);
      const text = `${id}.${expiresAt.getTime()}`;
      return { token: `${text}.${sign(text)}`, expiresAt };
    },
    /** The id that a token is for; undefined when it is not valid, or not any more. */
    read(token: string): string | undefined {
      const [id = '', expires = '', signature = ''] = token.split('.');
      const [given, right] = [signature, sign(`${id}.${expires}`)].map((text) => Buffer.from(text));
      if (!given || !right || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      return Number(expires) > now().getTime() ? id : undefined;
    },
  };
}
