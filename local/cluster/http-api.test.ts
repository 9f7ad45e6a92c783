import { mkdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CallOptions, callApi } from './testing/call-api.ts';
import { type ServerlessStack, serverlessTemplate, writeAssets } from './testing/serverless-stack.ts';
import { TestCluster } from './testing/test-cluster.ts';

const stack = { region: 'eu-central-1', name: 'pool-palette' };
const host = 'acme.palette.localhost';

let test: TestCluster;
const call = (path: string, options: CallOptions = {}, to = host) => callApi(test.appsPort, to, path, options);
const json = async (path: string, options: CallOptions = {}, to = host) =>
  JSON.parse((await call(path, options, to)).text);

async function deploy(more: Partial<ServerlessStack> = {}, to = stack) {
  const definition: ServerlessStack = {
    host: 'palette.localhost',
    functions: {
      api: `exports.handler = async (event) => {
        if (event.rawPath === '/raw') return JSON.parse(event.body);
        if (event.rawPath === '/throw') throw new Error('hidden');
        if (event.rawPath === '/exit') process.exit(1);
        if (event.rawPath === '/slow') await new Promise((resolve) => setTimeout(resolve, 1500));
        if (event.rawPath === '/pid') return String(process.pid);
        return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(event) };
      };`,
      tokens: `let calls = 0; exports.handler = async (event) => {
        calls += 1;
        const token = event.identitySource[0];
        if (token === 'boom') throw new Error('no keys');
        if (token === 'refused') throw new Error('Unauthorized');
        if (token === 'odd') return { isAuthorized: 'yes' };
        return { isAuthorized: token === 'good', context: { tenantId: 'T1', calls } };
      };`,
    },
    routes: {
      'ANY /{proxy+}': 'api',
      'GET /colors': 'api',
      'GET /colors/{id}': 'api',
      'GET /colors/latest': 'api',
      'GET /private': 'api',
    },
    open: ['ANY /{proxy+}', 'GET /colors', 'GET /colors/{id}', 'GET /colors/latest'],
    authorizer: 'tokens',
    ...more,
  };
  await mkdir(test.assembly(to), { recursive: true });
  await writeAssets(test.assembly(to), definition.functions);
  const result = await test.deploy(to, serverlessTemplate(definition));
  if (result.status.includes('ROLLBACK')) throw new Error(result.failure?.reason);
  return result;
}

beforeAll(async () => {
  test = await TestCluster.open();
  await deploy();
  // The job's folder does not stay.
  await rm(test.assembly(stack), { recursive: true });
}, 60_000);

afterAll(() => test.close());

describe('an HTTP API', () => {
  it('gives functions the request in format 2.0', async () => {
    const event = await json('/colors/a%20b?firstName=Ada&tag=1&tag=2', {
      headers: { 'X-One': ['a', 'b'], cookie: 'a=1; b=2', 'user-agent': 'test' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /colors/{id}',
      rawPath: '/colors/a b',
      rawQueryString: 'firstName=Ada&tag=1&tag=2',
      queryStringParameters: { firstName: 'Ada', tag: '1,2' },
      pathParameters: { id: 'a b' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-one': 'a,b', 'x-forwarded-proto': 'http' },
      isBase64Encoded: false,
      requestContext: {
        domainName: host,
        domainPrefix: 'acme',
        stage: '$default',
        http: { method: 'GET', path: '/colors/a b', sourceIp: '127.0.0.1', userAgent: 'test' },
      },
    });
    expect(event).not.toHaveProperty('body');
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it.each([
    ['/colors', 'GET', 'GET /colors'],
    ['/colors/latest', 'GET', 'GET /colors/latest'],
    ['/colors/1', 'GET', 'GET /colors/{id}'],
    ['/colors/1', 'POST', 'ANY /{proxy+}'],
    ['/colors/1/more', 'GET', 'ANY /{proxy+}'],
  ])('takes the most specific route: %s %s', async (path, method, routeKey) => {
    expect(await json(path, { method })).toMatchObject({ routeKey });
  });

  it('answers itself where no route is', async () => {
    expect(await call('/')).toMatchObject({ status: 404, text: '{"message":"Not Found"}' });
  });

  it('passes text as it is, and other bodies in base64', async () => {
    const body = '{"colour":"ü"}';
    const post = (type: string, bytes: string | Buffer) =>
      json('/any', { method: 'POST', headers: { 'content-type': type }, body: bytes });
    expect(await post('application/json', body)).toMatchObject({ body, isBase64Encoded: false });
    const bytes = Buffer.from([0, 255, 1]);
    expect(await post('image/png', bytes)).toMatchObject({ body: bytes.toString('base64'), isBase64Encoded: true });
  });

  const raw = (answer: unknown) =>
    call('/raw', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) });

  it('understands what functions answer', async () => {
    const full = await raw({
      statusCode: 201,
      headers: { 'X-Own': 'yes', 'content-type': 'image/png' },
      cookies: ['a=1; Path=/', 'b=2'],
      body: Buffer.from([1, 2, 255]).toString('base64'),
      isBase64Encoded: true,
    });
    expect(full).toMatchObject({ status: 201, headers: { 'x-own': 'yes', 'set-cookie': ['a=1; Path=/', 'b=2'] } });
    expect([...full.bytes]).toEqual([1, 2, 255]);
    expect(await raw({ statusCode: 200, body: 'plain' })).toMatchObject({
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
    });
    expect(await raw({ colour: 'red' })).toMatchObject({
      status: 200,
      text: '{"colour":"red"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(await raw('hello')).toMatchObject({ status: 200, text: 'hello' });
    expect(await raw({ statusCode: 'x' })).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' });
    expect(await raw({ statusCode: 200, body: { not: 'text' } })).toMatchObject({ status: 500 });
    expect(await raw({ statusCode: 200, headers: { bad: 'a\nb' } })).toMatchObject({ status: 500 });
  });

  it('tells nothing of errors and crashes', async () => {
    for (const path of ['/throw', '/exit']) {
      expect(await call(path)).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' });
    }
    expect((await call('/colors')).status).toBe(200);
  });

  it('takes bodies up to 10 MB', async () => {
    const body = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    expect(await call('/any', { method: 'POST', body })).toMatchObject({
      status: 413,
      text: '{"message":"Request Entity Too Large"}',
    });
  });

  it('serves each host of the wildcard, and leaves others to the proxy', async () => {
    expect(await json('/colors', {}, 'globex.palette.localhost:8080')).toMatchObject({
      requestContext: { domainName: 'globex.palette.localhost', domainPrefix: 'globex' },
    });
    for (const other of ['palette.localhost', 'a.b.palette.localhost', 'unknown.localhost']) {
      expect((await call('/colors', {}, other)).text).toContain('There is no application at this address.');
    }
  });

  it('is served at its own address too', async () => {
    const { outputs } = (await test.cluster.stacks.describe(stack)) ?? { outputs: {} };
    expect(await json('/colors', {}, new URL(String(outputs.ApiUrl)).host)).toMatchObject({ routeKey: 'GET /colors' });
  });

  it('measures and logs', async () => {
    await vi.waitFor(async () => {
      const { lines } = await test.cluster.fleet.logs({ region: stack.region, stack: stack.name });
      const text = lines.map((line) => line.text).join('\n');
      expect(text).toMatch(/\[pool-palette-api-.*\] REPORT RequestId/);
      expect(text).toContain('hidden');
    });
  });
});

describe('a request authorizer', () => {
  const authorized = (token: string, to = host) => call('/private', { headers: { authorization: token } }, to);

  it('is not asked without a token', async () => {
    expect(await call('/private')).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
  });

  it.each([
    ['bad', 403, 'Forbidden'],
    ['refused', 401, 'Unauthorized'],
    ['boom', 500, 'Internal Server Error'],
    ['odd', 500, 'Internal Server Error'],
  ])('refuses: %s', async (token, status, message) => {
    expect(await authorized(token)).toMatchObject({ status, text: JSON.stringify({ message }) });
  });

  it('gives its context to the function, and its answer is kept for each identity', async () => {
    const first = JSON.parse((await authorized('good')).text);
    expect(first.requestContext.authorizer).toEqual({ lambda: { tenantId: 'T1', calls: expect.any(Number) } });
    const again = JSON.parse((await authorized('good')).text);
    expect(again.requestContext.authorizer).toEqual(first.requestContext.authorizer);
    const other = JSON.parse((await authorized('good', 'globex.palette.localhost')).text);
    expect(other.requestContext.authorizer.lambda.calls).not.toBe(first.requestContext.authorizer.lambda.calls);
  });
});

describe('a stack of its own', () => {
  const other = { region: 'eu-central-1', name: 'pool-other' };
  const otherHost = 'acme.other.localhost';
  const deployOther = (more: Partial<ServerlessStack>) =>
    deploy({ host: 'other.localhost', routes: { $default: 'api' }, authorizer: '', ...more }, other);

  it('needs permissions to be invoked', async () => {
    await deployOther({ permitted: false });
    expect(await call('/x', {}, otherHost)).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' });
    await deployOther({ permitted: true });
    expect(await json('/x', {}, otherHost)).toMatchObject({ routeKey: '$default' });
  });

  it('throttles by the settings of its stage', async () => {
    await deployOther({
      stageProperties: { DefaultRouteSettings: { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 2 } },
    });
    const answers = await Promise.all(Array.from({ length: 6 }, () => call('/x', {}, otherHost)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(3);
    expect(refused[0]?.text).toBe('{"message":"Too Many Requests"}');
    await deployOther({});
  });

  it('answers preflight requests when it is configured so', async () => {
    await deployOther({
      apiProperties: {
        CorsConfiguration: {
          AllowOrigins: ['https://a.example'],
          AllowMethods: ['GET'],
          AllowHeaders: ['authorization'],
        },
      },
    });
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'GET' };
    expect(await call('/x', { method: 'OPTIONS', headers }, otherHost)).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': 'https://a.example', 'access-control-allow-headers': 'authorization' },
    });
    const foreign = await call('/x', { headers: { origin: 'https://b.example' } }, otherHost);
    expect(foreign.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is late when a function is', async () => {
    await deployOther({ resources: {}, functionProperties: { Timeout: 1 } });
    expect(await call('/slow', {}, otherHost)).toMatchObject({ status: 500 });
  });

  it('goes on after a restart of the cluster, and is gone when it is deleted', async () => {
    await deployOther({});
    const pid = (await call('/pid', {}, otherHost)).text;
    await test.stop();
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
    await test.start();
    expect(await json('/x', {}, otherHost)).toMatchObject({ routeKey: '$default' });
    expect(await json('/private', { headers: { authorization: 'good' } })).toMatchObject({ routeKey: 'GET /private' });
    await test.cluster.stacks.remove(other, { finalSnapshot: false });
    expect((await call('/x', {}, otherHost)).text).toContain('There is no application at this address.');
  });

  it('cannot take a domain name of another stack', async () => {
    await expect(deploy({ functions: {}, routes: {}, authorizer: '' }, other)).rejects.toThrow('already exists');
  });

  it.each([
    ['an image', { PackageType: 'Image' }, 'Functions from images are not supported'],
    ['a runtime', { Runtime: 'python3.13' }, 'The runtime python3.13 is not supported'],
    ['layers', { Layers: ['arn:aws:lambda:eu-central-1:1:layer:a:1'] }, 'Layers are not supported'],
  ])('is refused as a whole with %s', async (_, functionProperties, message) => {
    const bad = { region: 'eu-central-1', name: 'pool-bad' };
    await expect(deploy({ host: 'bad.localhost', functionProperties }, bad)).rejects.toThrow(message);
    expect(await test.cluster.stacks.describe(bad)).toBeNull();
  });

  it('rolls back with the reason of AWS for variables that Lambda keeps for itself', async () => {
    const bad = { region: 'eu-central-1', name: 'pool-bad' };
    await expect(
      deploy({ host: 'bad.localhost', functionProperties: { Environment: { Variables: { AWS_REGION: 'x' } } } }, bad),
    ).rejects.toThrow('Reserved keys used in this request: AWS_REGION');
  });
});
