import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { sendMail } from './testing/send-mail.ts';
import { customerTemplate, listenerOutput, regionTemplate } from './testing/templates.ts';
import { TestCluster } from './testing/test-cluster.ts';

let test: TestCluster;
let listenerArn: string;
const region = 'eu-north-1';
const target = (code: string) => ({ region, stack: `customer-${code}` });
const source = (subject: string, body = 'Hello') => `From: App <app@example.com>\r\nSubject: ${subject}\r\n\r\n${body}`;

const deploy = (code: string, priority: number, mail: boolean) =>
  test.deploy({ region, name: `customer-${code}` }, customerTemplate({ code, listenerArn, priority, mail }));

interface Settings {
  port: number;
  user: string;
  password: string;
}
async function settingsOf(code: string): Promise<Settings> {
  const { env } = await test.probe(`${code}.localhost`);
  return { port: Number(env.MAIL_PORT), user: code, password: env.MAIL_PASSWORD ?? '' };
}
const list = async (code: string) => (await test.cluster.mails.list(target(code))) ?? [];

beforeAll(async () => {
  test = await TestCluster.open();
  const result = await test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = result.outputs[listenerOutput] ?? '';
  await deploy('acme', 1, true);
  await deploy('other', 2, true);
  await deploy('silent', 3, false);
});

afterAll(() => test.close());

describe('the mail of an application', () => {
  it('is kept, and delivered to nobody', async () => {
    const settings = await settingsOf('acme');
    const to = ['ada@example.com', 'bob@example.com'];
    expect(await sendMail({ ...settings, to, source: source('=?utf-8?Q?Gr=C3=BC=C3=9Fe?=', '.\r\nHello') })).toBe(250);
    const [mail] = await list('acme');
    expect(mail).toMatchObject({ from: 'app@example.com', to, subject: 'Grüße' });
    expect(await test.cluster.mails.find(target('acme'), mail?.id ?? '')).toMatchObject({
      text: expect.stringMatching(/^\.\r?\nHello/),
      html: null,
      attachments: [],
    });
    expect(await list('other')).toEqual([]);
    expect(await test.cluster.mails.find(target('other'), mail?.id ?? '')).toBeUndefined();
  });

  it('needs the password of its customer', async () => {
    const acme = await settingsOf('acme');
    const other = await settingsOf('other');
    expect(acme.password).not.toBe(other.password);
    const { port } = acme;
    expect(await sendMail({ port, source: source('no sign-in') })).toBe(530);
    expect(await sendMail({ port, user: 'acme', password: other.password, source: source('other') })).toBe(535);
    expect(await sendMail({ port, user: 'silent', password: '', source: source('none') })).toBe(535);
    expect(await sendMail({ port, user: 'nobody', password: acme.password, source: source('nobody') })).toBe(535);
    expect(await list('acme')).toHaveLength(1);
  });

  it('is there for applications that have mail only', async () => {
    expect(await test.cluster.mails.list(target('silent'))).toBeUndefined();
    expect(await test.cluster.mails.list(target('acme'))).toBeDefined();
  });

  it('is refused when it is too large', async () => {
    const settings = await settingsOf('acme');
    const line = `${'x'.repeat(998)}\r\n`;
    const large = line.repeat(Math.ceil(limits.mail.messageBytes / line.length) + 1);
    expect(await sendMail({ ...settings, source: source('large', large) })).toBe(552);
    expect(await list('acme')).toHaveLength(1);
  });

  it('keeps its port and its messages over a restart', async () => {
    const before = await settingsOf('acme');
    await test.stop();
    await test.start();
    expect(await settingsOf('acme')).toEqual(before);
    expect(await list('acme')).toHaveLength(1);
  });

  it('ends with its customer', async () => {
    const settings = await settingsOf('other');
    await test.cluster.stacks.remove({ region, name: 'customer-other' }, { finalSnapshot: false });
    expect(await sendMail({ ...settings, source: source('late') })).toBe(535);
    expect(await readdir(join(test.dir, 'cluster', 'mails'))).toEqual([`${region}--customer-acme`]);
  });
});
