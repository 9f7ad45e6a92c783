import type { CustomerSecrets } from '@console/core/ports/customer-secrets';
import type { SecretReference } from '@console/core/records/secret-reference';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AwsError } from '../aws/testing/aws-error.ts';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { createAwsCustomerSecrets } from './customer-secrets.ts';
import { createSecretService } from './testing/secret-service.ts';

const stack = { region: 'eu-central-1', name: 'customer-acme' };
const secretName = 'deployment-console/customer-acme/options';

let server: AwsServer;
let service: ReturnType<typeof createSecretService>;
let outputs: Record<string, string> | undefined;
let customerSecrets: CustomerSecrets;
beforeEach(async () => {
  service = createSecretService();
  outputs = {};
  const cloudFormation = {
    actions: {
      DescribeStacks({ StackName: name }: Record<string, unknown>) {
        if (!outputs || name !== stack.name) throw new AwsError('ValidationError', `Stack ${name} does not exist`);
        const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
        return { Stacks: [{ StackStatus: 'UPDATE_COMPLETE', Outputs }] };
      },
    },
  };
  server = await startAwsServer(service, cloudFormation);
  process.env.AWS_ENDPOINT_URL = server.endpoint;
  customerSecrets = createAwsCustomerSecrets(async () => ({ accessKeyId: 'a', secretAccessKey: 's' }));
});
afterEach(() => server.close());

/** What a task gets that refers to the value. */
const valueAt = ({ arn, key, version }: SecretReference): unknown => {
  const secret = [...service.secrets.values()].find((one) => one.arn === arn);
  const text = secret?.versions.get(version)?.text;
  return text === undefined ? undefined : JSON.parse(text)[key];
};

describe('the secret options of a customer', () => {
  it('are in a secret with the tag of the customer', async () => {
    const { license } = await customerSecrets.putOptions(stack, { license: 'A-1', token: 't' });
    expect(license).toEqual({
      arn: expect.stringContaining(`:secret:${secretName}-`),
      key: 'license',
      version: expect.stringMatching(/^[\w-]{32,64}$/),
    });
    expect(license && valueAt(license)).toBe('A-1');
    expect(service.secrets.get(secretName)?.tags).toEqual({ 'deployment-console:customer': 'acme' });
  });

  it('keep their values when others are stored beside them, however often', async () => {
    const { license } = await customerSecrets.putOptions(stack, { license: 'A-1' });
    const tokens = [];
    for (const token of ['1', '2', '3']) tokens.push((await customerSecrets.putOptions(stack, { token })).token);
    expect(license && valueAt(license)).toBe('A-1');
    expect(tokens.map((token) => token && valueAt(token))).toEqual([undefined, undefined, '3']);
  });

  it('have another reference for another value', async () => {
    const one = await customerSecrets.putOptions(stack, { license: 'A-1' });
    const other = await customerSecrets.putOptions(stack, { license: 'A-2' });
    expect(other.license?.version).not.toBe(one.license?.version);
    expect(other.license && valueAt(other.license)).toBe('A-2');
  });

  it('can be as many as a definition may have', async () => {
    const values = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`option${index}`, `value ${index}`]));
    const references = await customerSecrets.putOptions(stack, values);
    const stored = Object.entries(references).map(([name, reference]) => [name, valueAt(reference)]);
    expect(Object.fromEntries(stored)).toEqual(values);
  });

  it('survive two requests that create the secret at once', async () => {
    const [one, other] = await Promise.all([
      customerSecrets.putOptions(stack, { license: 'A-1' }),
      customerSecrets.putOptions(stack, { token: 't' }),
    ]);
    expect([one.license && valueAt(one.license), other.token && valueAt(other.token)]).toEqual(['A-1', 't']);
  });

  it('are deleted all together, once or more', async () => {
    await customerSecrets.putOptions(stack, { license: 'A-1' });
    await customerSecrets.removeOptions(stack);
    await customerSecrets.removeOptions(stack);
    service.forget();
    await customerSecrets.removeOptions(stack);
    expect(service.secrets.size).toBe(0);
  });

  it('cannot be stored while earlier ones are being deleted, and can be after that', async () => {
    await customerSecrets.putOptions(stack, { license: 'A-1' });
    await customerSecrets.removeOptions(stack);
    await expect(customerSecrets.putOptions(stack, { license: 'A-2' })).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('Try again in a minute'),
    });
    service.forget();
    const { license } = await customerSecrets.putOptions(stack, { license: 'A-2' });
    expect(license && valueAt(license)).toBe('A-2');
  });
});

describe('a generated value', () => {
  it('is read where the stack keeps it', async () => {
    const arn = service.keep('ApplicationGeneratedADMIN', 'correct-horse');
    outputs = { GeneratedSecrets: JSON.stringify({ ADMIN_PASSWORD: arn }) };
    expect(await customerSecrets.generated(stack, 'ADMIN_PASSWORD')).toBe('correct-horse');
    expect(await customerSecrets.generated(stack, 'constructor')).toBeUndefined();
  });

  it('is none before there is a stack, in a stack without any, and once its secret is deleted', async () => {
    expect(await customerSecrets.generated(stack, 'ADMIN_PASSWORD')).toBeUndefined();
    outputs = {
      GeneratedSecrets: JSON.stringify({ ADMIN_PASSWORD: 'arn:aws:secretsmanager:eu-central-1:1:secret:x' }),
    };
    expect(await customerSecrets.generated(stack, 'ADMIN_PASSWORD')).toBeUndefined();
    outputs = undefined;
    expect(await customerSecrets.generated(stack, 'ADMIN_PASSWORD')).toBeUndefined();
  });
});
