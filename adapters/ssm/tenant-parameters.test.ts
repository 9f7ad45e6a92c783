import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { tenantParametersContract } from '../contract/tenant-parameters-contract.ts';
import { createMemoryParameters } from '../memory/tenant-parameters.ts';
import { createSsmParameters } from './tenant-parameters.ts';
import { createParameterService } from './testing/parameter-service.ts';

const credentials = async () => ({ accessKeyId: 'a', secretAccessKey: 's' });

let servers: AwsServer[] = [];
const open = async (options = {}) => {
  const service = createParameterService(options);
  const server = await startAwsServer(service);
  servers.push(server);
  return { service, parameters: createSsmParameters({ credentials, endpoint: server.endpoint }) };
};
beforeEach(() => {
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

tenantParametersContract('memory', createMemoryParameters);

describe('Parameter Store', () => {
  tenantParametersContract('SSM', async () => {
    const { parameters } = await open();
    const { parameters: other } = { parameters: createMemoryParameters() };
    // One server is one region.
    const of = (region: string) => (region === 'eu-west-1' ? parameters : other);
    return {
      get: (region, name) => of(region).get(region, name),
      list: (region, path) => of(region).list(region, path),
      put: (region, values) => of(region).put(region, values),
      remove: (region, names) => of(region).remove(region, names),
    };
  });

  it('is written to again when it has refused too many writes at once', async () => {
    const { parameters, service } = await open({ refusedWrites: 3 });
    await parameters.put('eu-west-1', { '/tenancy/a': '1', '/tenancy/b': '2' });
    expect(Object.fromEntries(service.parameters)).toEqual({ '/tenancy/a': '1', '/tenancy/b': '2' });
  });

  it('is not written to when nothing changes', async () => {
    const { parameters, service } = await open();
    await parameters.put('eu-west-1', { '/tenancy/a': '1', '/tenancy/b': '2' });
    service.calls.length = 0;
    await parameters.put('eu-west-1', { '/tenancy/a': '1', '/tenancy/b': '3' });
    expect(service.calls).toEqual(['GetParameters', 'PutParameter']);
  });
});
