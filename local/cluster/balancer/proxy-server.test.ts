import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { noticePage } from '@console/core/notices/page';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../processes/free-port.ts';
import { Balancer } from './balancer.ts';
import { action } from './model.ts';
import { type ProxyServer, startProxy } from './proxy-server.ts';
import { type Target, TargetGroup } from './target-group.ts';

const check = { path: '/', codes: '200', intervalMs: 1_000, timeoutMs: 1_000, unhealthyThreshold: 2 };
let port: number;
let proxy: ProxyServer;
let balancer: Balancer;
let group: TargetGroup;
let application: http.Server;
let handle: http.RequestListener;
let target: Target;

const portOf = (server: http.Server) => (server.address() as AddressInfo).port;

beforeEach(async () => {
  port = await freePort();
  balancer = new Balancer();
  proxy = await startProxy(balancer, port, { idleMs: 1_000 });
  group = new TargetGroup('group', check, 1_000);
  balancer.setGroup(group);
  route('a.localhost', { Type: 'forward', TargetGroupArn: 'group' });
  application = http.createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
  target = { port: portOf(application), task: 'one', forwarded: [], requests: 0, owns: () => true };
  group.add(target);
});

afterEach(async () => {
  await proxy.close();
  application.closeAllConnections();
  application.close();
});

function route(host: string, how: object, priority = 1): void {
  const conditions = [{ field: 'host-header' as const, values: [host] }];
  balancer.setRule(`${host} ${priority}`, { listener: 'l', priority, conditions, action: action.parse(how) });
}

interface ProxyResponse {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

function send(host: string, options: http.RequestOptions = {}, body = ''): Promise<ProxyResponse> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, agent: false, ...options, headers: { host, ...options.headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Everything that comes back for these bytes. */
const exchange = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });

describe('the proxy', () => {
  it('forwards method, path, body and headers, and adds the client', async () => {
    handle = async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'] });
      response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }));
    };
    const given = { 'x-forwarded-for': '10.1.1.1', 'x-forwarded-proto': 'https', 'x-own': 'yes' };
    const result = await send('A.localhost:8080', { method: 'POST', path: '/x?y=1', headers: given }, 'text');
    expect(result.status).toBe(201);
    expect(result.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    const seen = JSON.parse(result.body);
    expect(seen).toMatchObject({ method: 'POST', url: '/x?y=1', body: 'text' });
    expect(seen.headers).toMatchObject({
      host: 'A.localhost:8080',
      'x-own': 'yes',
      'x-forwarded-for': '10.1.1.1, 127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': String(port),
    });
  });

  it.each([
    ['de-AT,de;q=0.9', 'Unter dieser Adresse gibt es keine Anwendung.'],
    ['fr', 'There is no application at this address.'],
  ])('says to %s in its language that there is no application', async (language, text) => {
    const { status, body, headers } = await send('none.localhost', { headers: { 'accept-language': language } });
    expect([status, headers['retry-after']]).toEqual([404, undefined]);
    expect(body).toContain(text);
  });

  it('gives a fixed response that is a notice in the language of the browser, and says when to come back', async () => {
    const FixedResponseConfig = { StatusCode: '503', ContentType: 'text/html', MessageBody: noticePage('suspended') };
    route('off.localhost', { Type: 'fixed-response', FixedResponseConfig }, 2);
    const { status, body, headers } = await send('off.localhost', { headers: { 'accept-language': 'de' } });
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([
      503,
      '3600',
      'text/html; charset=utf-8',
    ]);
    expect(body).toContain('Diese Anwendung ist angehalten');
    expect(body).not.toContain('This application');
  });

  it('takes no fixed response that a load balancer would refuse', () => {
    const fixed = (more: object) =>
      action.safeParse({ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503', ...more } }).success;
    expect(fixed({ MessageBody: 'ä'.repeat(512) })).toBe(true);
    expect(fixed({ MessageBody: 'ä'.repeat(513) })).toBe(false);
    expect(fixed({ ContentType: 'image/png' })).toBe(false);
    expect(fixed({ StatusCode: '302' })).toBe(false);
  });

  it('tells the application nothing of its host, as a load balancer, unless it asks for that', async () => {
    handle = (request, response) => response.end(JSON.stringify(request.headers));
    const seen = async (headers = {}) => JSON.parse((await send('a.localhost', { headers })).body);
    expect(await seen()).not.toHaveProperty('x-forwarded-host');
    expect((await seen())['x-amzn-trace-id']).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
    expect((await seen({ 'x-amzn-trace-id': 'Root=1-2-3' }))['x-amzn-trace-id']).toMatch(/^Self=1-.+;Root=1-2-3$/);
    const given = { 'x-forwarded-host': 'evil.example.com' };
    expect(await seen(given)).toMatchObject(given);
    group.remove(target);
    group.add({ ...target, forwarded: ['X-Forwarded-Host'] });
    expect(await seen(given)).toMatchObject({ 'x-forwarded-host': 'a.localhost' });
  });

  it('keeps a browser at one task until that is gone', async () => {
    const second = http.createServer((_, response) => response.end('two'));
    await new Promise<void>((resolve) => second.listen(0, '127.0.0.1', resolve));
    try {
      group.stickyMs = 60_000;
      const two = { ...target, port: portOf(second), task: 'two' };
      group.add(two);
      handle = (_, response) => response.setHeader('set-cookie', 'own=1').end('one');
      const first = await send('a.localhost');
      const cookies = first.headers['set-cookie'] ?? [];
      expect(cookies.filter((cookie) => /^AWSALB(CORS)?=/.test(cookie))).toHaveLength(2);
      expect(cookies.some((cookie) => cookie.startsWith('own=1'))).toBe(first.body === 'one');
      expect(cookies.find((cookie) => cookie.startsWith('AWSALBCORS='))).toContain('; SameSite=None; Secure');
      const cookie = `x=1; ${cookies.find((line) => line.startsWith('AWSALB='))?.split(';')[0]}`;
      for (let times = 0; times < 5; times += 1)
        expect((await send('a.localhost', { headers: { cookie } })).body).toBe(first.body);
      group.remove(first.body === 'one' ? target : two);
      const other = await send('a.localhost', { headers: { cookie } });
      expect(other.body).toBe(first.body === 'one' ? 'two' : 'one');
      expect(other.headers['set-cookie']?.join()).toContain(`AWSALB=${other.body}`);
    } finally {
      second.close();
    }
  });

  it('sends a browser anywhere where it need not stay', async () => {
    handle = (_, response) => response.end('one');
    expect((await send('a.localhost')).headers['set-cookie']).toBeUndefined();
  });

  it('waits as long as the application says', async () => {
    group.remove(target);
    group.add({ ...target, timeoutMs: 2_000 });
    handle = (_, response) => void setTimeout(() => response.end('late'), 1_400);
    expect(await send('a.localhost')).toMatchObject({ status: 200, body: 'late' });
    group.remove(group.next() as Target);
    group.add({ ...target, timeoutMs: 300 });
    const { status, body } = await send('a.localhost');
    expect(status).toBe(504);
    expect(body).toContain('did not respond in time');
  });

  it('streams responses', async () => {
    handle = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
    };
    const first = await new Promise<string>((resolve, reject) => {
      const request = http.get(
        { host: '127.0.0.1', port, agent: false, headers: { host: 'a.localhost' } },
        (response) => {
          response.once('data', (chunk: Buffer) => {
            resolve(String(chunk));
            request.destroy();
          });
        },
      );
      request.on('error', reject);
    });
    expect(first).toBe('data: 1\n\n');
  });

  it('forwards a WebSocket in both directions', async () => {
    application.on('upgrade', (_, socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
      socket.on('data', (chunk) => socket.write(`echo ${chunk}`));
    });
    const received = await new Promise<string>((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1', () =>
        socket.write('GET /ws HTTP/1.1\r\nHost: a.localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
      );
      let text = '';
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        text += chunk;
        if (text.endsWith('\r\n\r\n')) socket.write('hello');
        if (text.endsWith('echo hello')) {
          resolve(text);
          socket.destroy();
        }
      });
    });
    expect(received).toContain('101 Switching Protocols');
  });

  it.each(['GET', 'POST'])('serves %s as HTTP/1.1 when the client asks for HTTP/2', async (method) => {
    handle = async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.end(`${request.method} ${request.headers.upgrade} ${body}`);
    };
    const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAAQAAP__' };
    const result = await send('a.localhost', { method, headers }, method === 'POST' ? 'text' : '');
    expect(result).toMatchObject({ status: 200, body: `${method} undefined ${method === 'POST' ? 'text' : ''}` });
  });

  it('refuses a request with two hosts', async () => {
    handle = (_, response) => response.end('reached');
    const raw = await exchange('GET / HTTP/1.1\r\nHost: a.localhost\r\nHost: b.localhost\r\nConnection: close\r\n\r\n');
    expect(raw).toMatch(/^HTTP\/1\.1 400 /);
    const socket = 'Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
    expect(await exchange(`GET / HTTP/1.1\r\nHost: a.localhost\r\nHost: b.localhost\r\n${socket}`)).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  it.each([
    ['GET', {}, ''],
    ['POST', {}, 'body'],
    ['POST', { expect: '100-continue' }, 'body'],
    ['GET', { connection: 'close' }, ''],
  ])(
    'responds to %s with %j with 504 and a page when the application takes too long',
    async (method, headers, body) => {
      handle = (request) => void request.resume();
      const answer = await send('a.localhost', { method, headers }, body);
      expect(answer).toMatchObject({ status: 504, headers: { 'content-type': 'text/html; charset=utf-8' } });
      expect(answer.body).toContain('did not respond in time');
    },
  );

  it('responds with 504 when the application does not, also on a connection that it has kept open', async () => {
    handle = (_, response) => response.end('quick');
    await send('a.localhost');
    let requests = 0;
    handle = () => {
      requests += 1;
    };
    const { status, body } = await send('a.localhost');
    expect(status).toBe(504);
    expect(body).toContain('The application did not respond in time');
    expect(requests).toBe(1);
  });

  it('connects to the target, and not to another process on the other address of its port', async () => {
    const { port: shared } = application.address() as AddressInfo;
    const foreign = http.createServer((_, response) => response.end('foreign'));
    await new Promise<void>((resolve) => foreign.listen(shared, '::1', resolve));
    try {
      const own = { ...target, owns: ({ address }: { address: string }) => address === '127.0.0.1' };
      const alone = new TargetGroup('group', check, 1_000);
      alone.add(own);
      balancer.setGroup(alone);
      handle = (_, response) => response.end('own');
      expect(await send('a.localhost')).toMatchObject({ status: 200, body: 'own' });
      application.closeAllConnections();
      application.close();
      expect(await send('a.localhost')).toMatchObject({ status: 502 });
    } finally {
      foreign.close();
    }
  });

  it('responds with 503 when there is no target', async () => {
    balancer.setGroup(new TargetGroup('group', check, 1_000));
    const { status, headers, body } = await send('a.localhost');
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('5');
    expect(body).toContain('This application is not available yet');
  });

  it('responds with 502 when the connection breaks', async () => {
    handle = (request) => request.socket.destroy();
    const { status, body } = await send('a.localhost');
    expect(status).toBe(502);
    expect(body).toContain('The application did not respond');
  });

  it('follows the lowest priority, and sends fixed responses and redirects', async () => {
    route(
      'a.localhost',
      { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503', MessageBody: 'Suspended' } },
      0,
    );
    route('b.localhost', { Type: 'redirect', RedirectConfig: { Path: '/new/#{path}', StatusCode: 'HTTP_301' } });
    expect(await send('a.localhost')).toMatchObject({ status: 503, body: 'Suspended' });
    expect(await send('b.localhost', { path: '/old?q=1' })).toMatchObject({
      status: 301,
      headers: { location: 'http://b.localhost/new/old?q=1' },
    });
    expect((await send('c.localhost')).status).toBe(404);
  });

  it('counts requests, errors and requests in progress', async () => {
    handle = (_, response) => {
      response.statusCode = 500;
      response.end();
    };
    await send('a.localhost');
    await send('a.localhost');
    await expect.poll(() => group.next()?.requests).toBe(0);
    expect(group.traffic.take()).toMatchObject({ requests: 2, targetErrors: 2, p95: expect.any(Number) });
    expect(group.traffic.take().requests).toBe(0);
  });
});
