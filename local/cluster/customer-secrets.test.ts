import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalClusterSecrets } from '@console/adapters/local-cluster/customer-secrets';
import type { SecretReference } from '@console/core/records/secret-reference';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerTemplate, listenerOutput, regionTemplate } from './testing/templates.ts';
import { TestCluster } from './testing/test-cluster.ts';

const region = 'eu-west-1';
const stack = { region, name: 'customer-acme' };
let test: TestCluster;
let listenerArn = '';
const secrets = () => createLocalClusterSecrets({ url: test.cluster.url, token: test.cluster.token });
const one = async (value: string, key = 'API_KEY'): Promise<SecretReference> => {
  const reference = (await secrets().putOptions(stack, { [key]: value }))[key];
  if (!reference) throw new Error('no reference');
  return reference;
};

interface Containers {
  Resources: { Task: { Properties: { ContainerDefinitions: { Secrets: object[] }[] } } };
  Outputs: object;
}

/** A customer whose tasks get the value twice: as it is, and within a text. */
function template({ arn, key, version }: SecretReference) {
  const { Resources, Outputs } = customerTemplate({ code: 'acme', listenerArn }) as unknown as Containers;
  Resources.Task.Properties.ContainerDefinitions[0]?.Secrets.push(
    { Name: 'API_KEY', ValueFrom: `${arn}:${key}::${version}` },
    { Name: 'API_URL', ValueFrom: { Ref: 'ApiUrl' } },
  );
  const reference = `{{resolve:secretsmanager:${arn}:SecretString:${key}::${version}}}`;
  const generate = { PasswordLength: 20, ExcludePunctuation: true };
  return {
    Resources: {
      ...Resources,
      ApiUrl: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: `https://user:${reference}@api` } },
      Admin: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: generate } },
    },
    Outputs: { ...Outputs, GeneratedSecrets: { Value: { 'Fn::Sub': '{"ADMIN_PASSWORD":"${Admin}"}' } } },
    Parameters: { ContainerPort: { Type: 'Number', Default: 3000 }, DatabaseName: { Type: 'String', Default: 'app' } },
  };
}
const env = async () => (await test.probe('acme.localhost')).env;
const files = async () => {
  const dir = join(test.dir, 'cluster/secrets');
  return Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name), 'utf8')));
};

beforeAll(async () => {
  test = await TestCluster.open();
  const { outputs } = await test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = outputs[listenerOutput] ?? '';
});
afterAll(() => test.close());

describe('secrets of a customer', () => {
  it('reach its tasks in the version that the template names, also after a later one was stored', async () => {
    const first = await one('first key');
    const other = await one('kept', 'OTHER');
    const second = await one('second key');
    expect([first.arn, first.key]).toEqual([second.arn, second.key]);
    expect(new Set([first.version, other.version, second.version]).size).toBe(3);
    expect((await test.deploy(stack, template(first))).failure).toBeUndefined();
    expect(await env()).toMatchObject({ API_KEY: 'first key', API_URL: 'https://user:first key@api' });
    expect((await test.deploy(stack, template(second))).failure).toBeUndefined();
    expect(await env()).toMatchObject({ API_KEY: 'second key', API_URL: 'https://user:second key@api' });
    expect((await test.deploy(stack, template({ ...second, key: 'OTHER' }))).failure).toBeUndefined();
    expect(await env()).toMatchObject({ API_KEY: 'kept' });
  });

  it('are in no record of a stack', async () => {
    const records = await readFile(join(test.dir, 'cluster/stacks', `${region}--${stack.name}.json`), 'utf8');
    expect(records).not.toMatch(/first key|second key/);
    expect((await files()).join('')).toContain('second key');
  });

  it('that were made for it can be read, by their names', async () => {
    const value = await secrets().generated(stack, 'ADMIN_PASSWORD');
    expect(value).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(await secrets().generated(stack, 'ADMIN_PASSWORD')).toBe(value);
    expect(await secrets().generated(stack, 'toString')).toBeUndefined();
    expect(await secrets().generated({ region, name: 'customer-nobody' }, 'ADMIN_PASSWORD')).toBeUndefined();
  });

  it('are stored by two requests at once without losing one', async () => {
    await Promise.all([one('left', 'LEFT'), one('right', 'RIGHT')]);
    const last = await one('last');
    expect((await test.deploy(stack, template({ ...last, key: 'LEFT' }))).failure).toBeUndefined();
    expect((await test.deploy(stack, template({ ...last, key: 'RIGHT' }))).failure).toBeUndefined();
    expect(await env()).toMatchObject({ API_KEY: 'right' });
  });

  it('are removed in all versions', async () => {
    await test.cluster.stacks.remove(stack, { finalSnapshot: false });
    const last = await one('last of all');
    await secrets().removeOptions(stack);
    await secrets().removeOptions(stack);
    expect((await files()).join('')).not.toMatch(/first key|second key|last of all/);
    const { failure } = await test.deploy(stack, template(last));
    expect(failure?.reason).toContain('There is no secret');
  });
});
