import { connect } from 'node:net';

export interface TestMail {
  port: number;
  user?: string;
  password?: string;
  to?: string[];
  source: string;
}

/** Sends a message with SMTP. Answers the code of the last reply, which is the first that refuses. */
export function sendMail({ port, user, password = '', to = ['ada@example.com'], source }: TestMail): Promise<number> {
  const login = Buffer.from(`\0${user}\0${password}`).toString('base64');
  const lines = [
    'EHLO test',
    ...(user === undefined ? [] : [`AUTH PLAIN ${login}`]),
    'MAIL FROM:<app@example.com>',
    ...to.map((address) => `RCPT TO:<${address}>`),
    'DATA',
    `${source.replaceAll(/^\./gm, '..')}\r\n.`,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      received += chunk;
      const code = Number(/^(\d{3}) .*\r\n$/m.exec(received)?.[1]);
      if (!code) return;
      received = '';
      const next = code < 400 ? lines.shift() : undefined;
      if (next !== undefined) return void socket.write(`${next}\r\n`);
      socket.end();
      resolve(code);
    });
  });
}
