import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeptProduct } from './testing/kept-product.ts';
import { statefulCustomer } from './testing/stateful-customer.ts';
import { customerTemplate, listenerOutput, regionTemplate } from './testing/templates.ts';

const region = 'eu-west-1';
let shop: Awaited<ReturnType<typeof openKeptProduct>>;
let listenerArn = '';
let image = '';

/** Does what the path says: writes a file, or tells what is there. */
const answer = `(() => {
  const fs = require('node:fs');
  const { DATA, CONF } = process.env;
  const password = /password = (.*)/.exec(fs.readFileSync(CONF, 'utf8'))[1];
  const [, verb, text] = request.url.split('/');
  if (verb === 'upload') fs.writeFileSync('uploads/file', text);
  if (verb === 'store') fs.writeFileSync(DATA + '/file', text);
  if (verb === 'print') console.log(fs.readFileSync(CONF, 'utf8') + '\\n' + password + ' is it');
  const read = (path) => { try { return fs.readFileSync(path, 'utf8'); } catch (error) { return error.code; } };
  return JSON.stringify({
    pid: process.pid, port: process.env.PORT, uid: process.getuid(), data: DATA, conf: CONF,
    upload: read('uploads/file'), stored: read(DATA + '/file'), config: read(CONF), password,
    other: read(decodeURIComponent(text ?? '')),
  });
})()`;
const tell = async (code: string, path = '/') => JSON.parse((await shop.test.get(`${code}.localhost`, path)).body);
const stack = (code: string) => ({ region, name: `customer-${code}` });
const deploy = async (code: string) => {
  const { failure } = await shop.test.deploy(stack(code), statefulCustomer(code, listenerArn, image));
  expect(failure).toBeUndefined();
};

beforeAll(async () => {
  shop = await openKeptProduct();
  const { outputs } = await shop.test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = outputs[listenerOutput] ?? '';
  await shop.write(answer);
  await shop.writeFile('uploads/.keep', '');
  image = await shop.keep();
  for (const code of ['acme', 'other1']) await deploy(code);
});
afterAll(() => shop.close());

describe('the folders of customers', () => {
  it('are their own, also for relative paths', async () => {
    await tell('acme', '/upload/picture');
    await tell('acme', '/store/attachment');
    expect(await tell('acme')).toMatchObject({ upload: 'picture', stored: 'attachment' });
    expect(await tell('other1')).toMatchObject({ upload: 'ENOENT', stored: 'ENOENT' });
  });

  it('stay when the application starts again', async () => {
    const { pid } = await tell('acme');
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await tell('acme').catch(() => ({ pid }))).pid, { timeout: 10_000 }).not.toBe(pid);
    expect(await tell('acme')).toMatchObject({ upload: 'picture', stored: 'attachment' });
  });

  it.runIf(process.getuid?.() === 0)(
    'belong to the user of the customer, and no other customer reads them',
    async () => {
      const { uid, data, conf } = await tell('acme');
      expect(statSync(data)).toMatchObject({ uid, mode: 0o40700 });
      expect(statSync(conf)).toMatchObject({ uid, mode: 0o100600 });
      for (const path of [`${data}/file`, conf]) {
        expect((await tell('other1', `/read/${encodeURIComponent(path)}`)).other).toMatch(/ENOENT|EACCES/);
      }
    },
  );

  it('hold the files from templates, with what is known when a task starts', async () => {
    const { config, conf, port, password, data } = await tell('acme');
    expect(config).toBe(`mode = fast\npassword = ${password}\nport = ${port}`);
    const readme = await tell('acme', `/read/${encodeURIComponent(conf.replace('/etc/shop.conf', '/opt/readme'))}`);
    expect(readme.other).toBe(`data is in ${data}`);
  });

  it('show nothing secret of a file in the log', async () => {
    const { password } = await tell('acme', '/print');
    const logs = async () => JSON.stringify(await shop.test.cluster.fleet.logs({ region, stack: 'customer-acme' }));
    await expect.poll(logs).toContain('*** is it');
    const text = await logs();
    expect(password).toMatch(/^[A-Za-z0-9]{24}$/);
    expect(text).toContain('mode = fast');
    expect(text).not.toContain(password);
  });

  it('are erased with the stack', async () => {
    const { data } = await tell('acme');
    await shop.test.cluster.stacks.remove(stack('acme'), { finalSnapshot: false });
    expect(existsSync(data)).toBe(false);
    expect(readdirSync(join(shop.test.dir, 'cluster/folders'))).toEqual([`${region}--customer-other1`]);
    await deploy('acme');
    expect(await tell('acme')).toMatchObject({ upload: 'ENOENT', stored: 'ENOENT' });
  });
});

describe('a task with several containers', () => {
  it('is refused when the role of one of them is not known', async () => {
    const template = customerTemplate({ code: 'odd', listenerArn, priority: 9, image }) as {
      Resources: { Task: { Properties: { ContainerDefinitions: object[] } } };
    };
    const containers = template.Resources.Task.Properties.ContainerDefinitions;
    const labels = { 'deployment-console.role': 'proxy' };
    containers.push({ Name: 'proxy', Image: 'nginx', DockerLabels: labels });
    await expect(shop.test.deploy(stack('odd'), template)).rejects.toThrow(
      'its container with the role "proxy" cannot run',
    );
    containers[1] = { Name: 'another', Image: 'nginx' };
    await expect(shop.test.deploy(stack('odd'), template)).rejects.toThrow('it must have exactly one container');
  });
});
