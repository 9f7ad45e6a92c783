import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { limits } from '../../limits.ts';
import { sameText } from '../api/same-text.ts';
import type { Envelope } from './mailbox.ts';

export interface MailServerOptions {
  port: number;
  /** The password of a customer's application; undefined when it has none. */
  passwordOf: (code: string) => Promise<string | undefined>;
  /** Rejects when the message cannot be kept. */
  keep: (code: string, source: Buffer, envelope: Envelope) => Promise<void>;
  log: (message: string) => void;
}

const replied = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** Takes mail from customers' applications, on the loopback address. It delivers nothing. */
export async function startMailServer({ port, passwordOf, keep, log }: MailServerOptions) {
  const server = new SMTPServer({
    banner: 'Deployment console',
    size: limits.mail.messageBytes,
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    hideSTARTTLS: true,
    disableReverseLookup: true,
    maxRecipients: limits.mail.recipients,
    maxClients: limits.mail.connections,
    socketTimeout: limits.mail.idleMs,
    closeTimeout: limits.mail.closeMs,
    onAuth({ username = '', password }, _, callback) {
      passwordOf(username).then(
        (expected) => {
          if (expected !== undefined && sameText(password ?? '', expected)) callback(null, { user: username });
          else callback(replied(535, 'The user name or the password is wrong'));
        },
        () => callback(replied(454, 'The password cannot be checked at the moment')),
      );
    },
    onData(stream, { user, envelope }, callback) {
      const { mailFrom, rcptTo } = envelope;
      const given = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
      receive(stream)
        .then((source) => keep(String(user), source, given))
        .then(
          () => callback(null, 'Kept; it is not delivered'),
          (error: Error & { responseCode?: number }) => {
            if (error.responseCode !== undefined) return callback(error);
            log(`A message of ${String(user)} could not be kept: ${error.message}`);
            callback(replied(452, 'The message cannot be kept at the moment'));
          },
        );
    },
  });
  // A client that breaks off is no problem of the console.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** A message that is too long is read to its end all the same, since the client waits for that. */
async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length;
    if (bytes <= limits.mail.messageBytes) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  if (bytes > limits.mail.messageBytes || stream.sizeExceeded)
    throw replied(552, `The message is larger than ${limits.mail.messageBytes} bytes`);
  return Buffer.concat(chunks);
}
