import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeptProduct } from './testing/kept-product.ts';
import { customerTemplate, listenerOutput, regionTemplate } from './testing/templates.ts';

const region = 'eu-west-1';
const stack = { region, name: 'customer-acme' };
let shop: Awaited<ReturnType<typeof openKeptProduct>>;
let listenerArn = '';

const deploy = async (image: string) => {
  const { status, failure } = await shop.test.deploy(stack, customerTemplate({ code: 'acme', listenerArn, image }));
  expect(failure).toBeUndefined();
  return status;
};
const answer = async () => (await shop.test.get('acme.localhost')).body;
const [pid, content] = [async () => Number((await answer()).split(' ')[0]), async () => (await answer()).split(' ')[1]];
const keptImages = async () =>
  (await readdir(join(shop.test.dir, 'cluster/images'))).filter((name) => name.endsWith('.json'));

beforeAll(async () => {
  shop = await openKeptProduct();
  const { outputs } = await shop.test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = outputs[listenerOutput] ?? '';
  await shop.write('`${process.pid} first`');
  await deploy(await shop.keep());
});
afterAll(() => shop.close());

describe('an application whose product is edited, broken or removed', () => {
  it('comes back as it was deployed when its process is killed', async () => {
    await shop.write('`${process.pid} edited`');
    await writeFile(join(shop.home, 'product.json'), '{');
    const killed = await pid();
    process.kill(killed, 'SIGKILL');
    await expect.poll(async () => (await pid()) || killed, { timeout: 10_000 }).not.toBe(killed);
    expect(await content()).toBe('first');
  });

  it('comes back as it was deployed when the console starts again', async () => {
    await rm(shop.home, { recursive: true });
    await shop.test.stop();
    await shop.test.start();
    await expect.poll(content, { timeout: 10_000 }).toBe('first');
  });

  it('takes what is new with the next deployment, and the earlier image is removed', async () => {
    await shop.write('`${process.pid} second`');
    await deploy(await shop.keep());
    expect(await content()).toBe('second');
    await rm(join(shop.test.dir, 'cluster/images/in-use'), { recursive: true });
    await shop.test.stop();
    await shop.test.start();
    await expect.poll(keptImages, { timeout: 10_000 }).toHaveLength(1);
    await expect.poll(content, { timeout: 10_000 }).toBe('second');
  });
});
