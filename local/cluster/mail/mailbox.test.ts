import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulids } from '@console/core/time';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Mailbox } from './mailbox.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mailbox-'));
});
afterEach(() => rm(dir, { recursive: true }));

const envelope = { from: 'app@example.com', to: ['ada@example.com'] };
const ids = ulids();
const open = (most?: { kept: number; keptBytes: number }) => new Mailbox(join(dir, 'acme'), ids, most);
const send = (mailbox: Mailbox, source: string) => mailbox.add(Buffer.from(source), envelope, new Date(0));
const subjects = async (mailbox: Mailbox) => (await mailbox.list()).map(({ subject }) => subject);

it('keeps the newest messages', async () => {
  const mailbox = open({ kept: 3, keptBytes: 1_000 });
  for (let number = 1; number <= 5; number += 1) await send(mailbox, `Subject: ${number}\n\n`);
  expect(await subjects(mailbox)).toEqual(['5', '4', '3']);
  expect(await readdir(join(dir, 'acme'))).toHaveLength(6);
  expect(await subjects(open())).toEqual(['5', '4', '3']);
});

it('keeps no more bytes than it may, but the newest message', async () => {
  const mailbox = open({ kept: 10, keptBytes: 100 });
  await send(mailbox, 'Subject: first\n\n');
  await send(mailbox, `Subject: second\n\n${'x'.repeat(60)}`);
  expect(await subjects(mailbox)).toEqual(['second', 'first']);
  await send(mailbox, `Subject: third\n\n${'x'.repeat(60)}`);
  expect(await subjects(mailbox)).toEqual(['third']);
  await send(mailbox, `Subject: fourth\n\n${'x'.repeat(600)}`);
  expect(await subjects(mailbox)).toEqual(['fourth']);
});

it('reads the parts of a message', async () => {
  const part = (type: string, text: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`;
  const source = `Subject: parts\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part('text/plain', 'plain')}${part(
    'text/html',
    '<p>rich</p>',
  )}${part('text/csv; name="a.csv"\r\nContent-Disposition: attachment', 'a,b')}--b--\r\n`;
  const mailbox = open();
  await send(mailbox, source);
  const [mail] = await mailbox.list();
  expect(await mailbox.find(mail?.id ?? '')).toMatchObject({
    text: expect.stringContaining('plain'),
    html: expect.stringContaining('<p>rich</p>'),
    attachments: [{ name: 'a.csv', type: 'text/csv' }],
  });
  expect(await mailbox.find('../acme')).toBeUndefined();
});
