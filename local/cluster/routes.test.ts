import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CustomerOptions, customerTemplate, listenerOutput, regionTemplate } from './testing/templates.ts';
import { TestCluster } from './testing/test-cluster.ts';

let test: TestCluster;
let listenerArn: string;
const region = 'eu-north-1';
const codes: string[] = [];

/** Serves on its main port, on the one that it got for 8072, and `literal` on 8072 itself; also WebSockets. */
const script = (literal: boolean) => `
const http = require('node:http');
const serve = (port, name) => {
  const server = http.createServer((request, response) => {
    if (request.url === '/crash') process.exit(1);
    response.end(request.url === '/health' ? 'ok' : name + ' ' + process.pid + ' ' + request.url);
  });
  server.on('upgrade', (request, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n\\r\\n');
    socket.end(name + ' ' + request.url);
  });
  server.listen(port, '127.0.0.1');
};
serve(Number(process.env.PORT), 'main');
serve(${literal ? 'LITERAL' : 'Number(process.env.PORT_8072)'}, 'further');
process.on('SIGTERM', () => process.exit(0));
`;
const command = (literal?: number) => ['node', '-e', script(literal !== undefined).replace('LITERAL', String(literal))];

function deploy(code: string, options: Partial<CustomerOptions>) {
  if (!codes.includes(code)) codes.push(code);
  const template = customerTemplate({ code, listenerArn, priority: codes.indexOf(code) + 1, ...options });
  return test.deploy({ region, name: `customer-${code}` }, template);
}
const body = async (code: string, path: string, headers = {}) =>
  (await test.get(`${code}.localhost`, path, headers)).body;

function upgrade(code: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { host: `${code}.localhost`, connection: 'Upgrade', upgrade: 'websocket' };
    const request = http.get({ host: '127.0.0.1', port: test.appsPort, path, headers, agent: false });
    request.on('error', reject);
    request.on('response', ({ statusCode }) => reject(new Error(`answered ${statusCode}`)));
    request.on('upgrade', (_, socket, head) => {
      let text = String(head);
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
    });
  });
}

beforeAll(async () => {
  test = await TestCluster.open();
  const result = await test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = result.outputs[listenerOutput] ?? '';
});

afterAll(() => test.close());

describe('routes to several ports of an application', () => {
  it('follow the path, by the order of their priorities, without the query', async () => {
    const routes = { '/websocket/v?/*': 8072, '/websocket*': 8072 };
    expect((await deploy('acme', { command: command(), routes })).status).toBe('CREATE_COMPLETE');
    expect(await body('acme', '/')).toMatch(/^main /);
    expect(await body('acme', '/websocket')).toMatch(/^further /);
    expect(await body('acme', '/websocket/v1/x?y=/')).toMatch(/^further \d+ \/websocket\/v1\/x\?y=\/$/);
    expect(await body('acme', '/Websocket')).toMatch(/^main /);
    expect(await body('acme', '/x?/websocket')).toMatch(/^main /);
  });

  it('carry WebSockets', async () => {
    expect(await upgrade('acme', '/websocket')).toBe('further /websocket');
    expect(await upgrade('acme', '/')).toBe('main /');
  });

  it.runIf(process.platform === 'linux')('find an application that listens on the port itself', async () => {
    const routes = { '/websocket*': 28_072 };
    expect(await deploy('literal', { command: command(28_072), routes })).toMatchObject({ status: 'CREATE_COMPLETE' });
    expect(await body('literal', '/websocket')).toMatch(/^further /);
    expect(await upgrade('literal', '/websocket')).toBe('further /websocket');
  });

  it.runIf(process.platform === 'linux')('never reach the port of another application', async () => {
    const routes = { '/websocket*': 28_072 };
    const result = await deploy('second', { command: command(28_072), routes, graceSeconds: 3 });
    expect(result.status).toBe('ROLLBACK_COMPLETE');
    expect(await body('literal', '/websocket')).toMatch(/^further /);
  });

  it('fail the deployment when nothing listens on one of them', async () => {
    const result = await deploy('half', { routes: { '/websocket*': 8072 }, graceSeconds: 2 });
    expect(result.status).toBe('ROLLBACK_COMPLETE');
    expect(result.failure?.reason).toContain('connection refused');
  });

  it('are as healthy as all of them', async () => {
    expect(await test.cluster.fleet.health({ region, stack: 'customer-acme' })).toBe('healthy');
  });
});

describe('an application of several tasks', () => {
  it('keeps a browser at one task on all of its ports, until that is gone', async () => {
    await deploy('sticky', { command: command(), routes: { '/websocket*': 8072 }, desired: 2, sticky: true });
    const first = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: test.appsPort, headers: { host: 'sticky.localhost' } };
      http.get(options, resolve).on('error', reject);
    });
    first.resume();
    const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const pid = async (path: string) => (await body('sticky', path, { cookie })).split(' ')[1];
    const mine = await pid('/');
    for (const path of ['/', '/websocket', '/', '/websocket']) expect(await pid(path)).toBe(mine);
    await body('sticky', '/crash', { cookie });
    await expect.poll(() => pid('/')).toMatch(/^\d+$/);
    expect(await pid('/')).not.toBe(mine);
  });

  it('is told its host when it asks for that', async () => {
    await deploy('told', { labels: { 'deployment-console.forwarded': 'X-Forwarded-Host' } });
    const host = `told.localhost:${test.appsPort}`;
    expect((await test.probe(host)).headers).toMatchObject({ 'x-forwarded-host': host });
    await deploy('untold', {});
    expect((await test.probe('untold.localhost')).headers).not.toHaveProperty('x-forwarded-host');
  });

  it('may take as long as it says', async () => {
    await deploy('slow', { labels: { 'deployment-console.timeoutSeconds': '0.1' } });
    expect((await test.get('slow.localhost', '/slow')).status).toBe(504);
    expect((await test.get('untold.localhost', '/slow')).status).toBe(200);
  });
});
