import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const session = z.object({
  role: z.string(),
  name: z.string(),
  tags: z.record(z.string(), z.string()),
  policy: z.string().optional(),
  /** In seconds since the epoch. */
  until: z.number(),
});
export type Session = z.infer<typeof session>;

export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  /** ISO 8601. */
  expiration: string;
}

/**
 * Temporary credentials that are not stored: the token says what they are for and is signed, and the secret follows
 * from the token. They outlive a restart, and a thousand sessions take no memory.
 */
export class SessionTokens {
  /** @param key known to nobody else */
  constructor(private readonly key: string) {}

  issue(given: Session): AwsCredentials {
    const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
    const content = Buffer.from(JSON.stringify(given)).toString('base64url');
    const sessionToken = `${content}.${this.sign('token', accessKeyId, content).toString('base64url')}`;
    return {
      accessKeyId,
      secretAccessKey: this.secretOf(accessKeyId, sessionToken),
      sessionToken,
      expiration: new Date(given.until * 1000).toISOString(),
    };
  }

  /** Undefined when the token was not issued here, with this access key. */
  read(accessKeyId: string, sessionToken: string): (Session & { secretAccessKey: string }) | undefined {
    const [content = '', signature = ''] = sessionToken.split('.');
    const wanted = this.sign('token', accessKeyId, content);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined;
    const parsed = session.parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
    return { ...parsed, secretAccessKey: this.secretOf(accessKeyId, sessionToken) };
  }

  private secretOf(accessKeyId: string, sessionToken: string): string {
    return this.sign('secret', accessKeyId, sessionToken).toString('base64');
  }

  private sign(purpose: string, accessKeyId: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\n${accessKeyId}\n${text}`).digest();
  }
}
