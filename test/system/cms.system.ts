import { spawnSync } from 'node:child_process';
import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { type Installation, prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { browseWebsite } from '../console/website.ts';

const hasPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0;
const subject = hasPip ? 'a website' : 'a website: skipped, because python3 with pip is not installed';
/** The packages of a version are installed at its first deployment. */
const withInstall = 8 * 60_000;
const token = 'token-of-this-test-only';
/** A picture of one pixel. */
const sunset = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(!hasPip).sequential(subject, () => {
  let installation: Installation;
  let running: RunningConsole;
  let api: ApiClient;
  let website: ReturnType<typeof browseWebsite>;
  let password: string;
  let picture: string;

  beforeAll(async () => {
    installation = await prepareInstallation();
    ({ running, api } = await installation.start());
    website = browseWebsite(installation.appsPort, 'site');
  });
  afterAll(async () => {
    await running?.stop();
    installation?.remove();
  });

  const update = (change: object, timeoutMs?: number) =>
    api.runOperation('PATCH', '/customers/site', change, timeoutMs);
  const signIn = () => website.submit('/admin/login/', { username: 'admin', password });
  const library = async (query = '') => (await website.get(`/admin/images/${query}`)).body;

  it(
    'is created with the options that the operator chose',
    async () => {
      await api.runOperation('POST', '/regions', frankfurt);
      const { status, body } = await api.call<{ customer: Customer; operation: Operation }>('POST', '/customers', {
        code: 'site',
        name: 'Site',
        region: frankfurt.code,
        product: 'cms',
        version: '7.4.4',
        options: { title: 'Northern lights', language: 'de', searchEngines: true, apiToken: token },
      });
      expect(status, JSON.stringify(body)).toBe(202);
      expect(await api.finished(body.operation.id, withInstall)).toMatchObject({ status: 'succeeded', error: null });
      const { body: page } = await website.get('/');
      expect(page).toContain('<html lang="de">');
      expect(page).toContain('Northern lights');
      expect(page).not.toContain('noindex');
    },
    withInstall + 30_000,
  );

  it('lets in whoever has the generated password', async () => {
    const answer = await api.call<{ user: string; password: string }>('GET', '/customers/site/sign-in');
    expect(answer).toMatchObject({ status: 200, body: { user: 'admin', password: expect.stringMatching(/^\w{24}$/) } });
    ({ password } = answer.body);
    expect(await website.get('/admin/')).toMatchObject({ status: 302, location: expect.stringContaining('/login/') });
    expect(await signIn()).toMatchObject({ status: 302, location: '/admin/' });
    expect((await website.get('/admin/')).status).toBe(200);
  });

  it('keeps an upload, and its worker puts it into the index of the search', async () => {
    const upload = { field: 'file', name: 'sunset.png', type: 'image/png', content: sunset };
    const added = await website.submit('/admin/images/add/', { title: 'Sunset', collection: '1', tags: '' }, upload);
    expect(added.status).toBe(302);
    picture = /src="(\/media\/images\/sunset[^"]+)"/.exec(await library())?.[1] ?? 'none';
    expect((await website.get(picture)).status).toBe(200);
    await expect.poll(() => library('?q=Sunset'), { timeout: 30_000, interval: 1_000 }).toContain(picture);
  });

  it('gives its content to programs with the secret option, which nobody is shown', async () => {
    expect((await website.get('/api/v2/images/')).status).toBe(403);
    const answer = await website.get('/api/v2/images/', {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
    });
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('Sunset') });
    expect(JSON.stringify(await api.customer('site'))).not.toContain(token);
  });

  it('has files and sessions still after a restart', async () => {
    expect(await api.runOperation('POST', '/customers/site/restart')).toMatchObject({ status: 'succeeded' });
    expect((await website.get(picture)).status).toBe(200);
    expect((await website.get('/admin/')).status).toBe(200);
  });

  it(
    'is upgraded: its tables change before the new version serves, and everything is still there',
    async () => {
      const operation = await update({ version: '8.0.1' }, withInstall);
      expect(operation).toMatchObject({ status: 'succeeded', error: null });
      expect((await api.log(operation.id)).join('\n')).toContain('Applying wagtailcore.0098_apitoken');
      expect((await website.get(picture)).status).toBe(200);
      expect(await library()).toContain(picture);
    },
    withInstall + 30_000,
  );

  it('shows another title as soon as the option has changed', async () => {
    expect(await update({ options: { title: 'Southern lights' } })).toMatchObject({ status: 'succeeded' });
    expect((await website.get('/')).body).toContain('Southern lights');
  });

  it('sends a link to set a new password, which the console keeps', async () => {
    const { adminEmail } = await api.customer('site');
    const visitor = browseWebsite(installation.appsPort, 'site');
    expect((await visitor.submit('/admin/password_reset/', { email: adminEmail })).status).toBe(302);
    const mails = async () =>
      (await api.call<{ items: { id: string; to: string[] }[] }>('GET', '/customers/site/mails')).body.items;
    await expect.poll(mails, { timeout: 10_000 }).toMatchObject([{ to: [adminEmail] }]);
    const [mail] = await mails();
    const { body } = await api.call<{ text: string }>('GET', `/customers/site/mails/${mail?.id}`);
    expect(body.text).toContain(`http://site.localhost:${installation.appsPort}/admin/password_reset/confirm/`);
  });
});
