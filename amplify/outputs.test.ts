import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { appOutputs } from '@console/core/configuration/names';
import { describe, expect, it } from 'vitest';
import { amplifyOutputs } from './outputs.ts';

const stack = {
  [appOutputs.userPool]: 'eu-central-1_AbCdEfGhI',
  [appOutputs.userPoolClient]: 'client-1',
  [appOutputs.customerUrl]: 'https://{code}.apps.example.com/',
};

describe('amplify_outputs.json', () => {
  it('has the user pool for the browser, and the API at its own origin', () => {
    const { auth, custom } = amplifyOutputs(stack);
    expect(auth).toMatchObject({
      user_pool_id: 'eu-central-1_AbCdEfGhI',
      user_pool_client_id: 'client-1',
      aws_region: 'eu-central-1',
      mfa_configuration: 'OPTIONAL',
      groups: [{ admin: { precedence: 0 } }, { operator: { precedence: 1 } }, { viewer: { precedence: 2 } }],
    });
    expect(custom).toEqual({
      api: { url: '/api' },
      mode: 'aws',
      customerUrl: 'https://{code}.apps.example.com/',
      brand: {},
    });
  });

  it('is not written for a stack that lacks something', () => {
    expect(() => amplifyOutputs({ UserPoolId: 'eu-central-1_A' })).toThrow(
      'no output UserPoolClientId, CustomerUrl: deploy it again',
    );
  });
});

describe('the program that writes it', () => {
  const program = fileURLToPath(new URL('write-outputs.ts', import.meta.url));
  const write = (input: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', program], { input, encoding: 'utf8' });

  it('reads what the AWS CLI prints', () => {
    const described = Object.entries(stack).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
    const { stdout, status } = write(JSON.stringify(described));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(amplifyOutputs(stack));
  });

  it('tells the brand of the settings', () => {
    expect(amplifyOutputs(stack, { name: 'Nordwind' }).custom.brand).toEqual({ name: 'Nordwind' });
  });

  it.each(['', 'null', '[]'])('fails in words on %j, and writes nothing', (input) => {
    const { stdout, stderr, status } = write(input);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toMatch(/^amplify_outputs\.json cannot be written: /);
  });
});
