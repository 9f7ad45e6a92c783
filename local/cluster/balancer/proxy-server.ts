import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { limits } from '../../limits.ts';
import type { Balancer } from './balancer.ts';
import { Forwarder, refuse } from './forwarder.ts';
import { hostOf } from './match.ts';
import type { Action } from './model.ts';
import type { TargetGroup } from './target-group.ts';

export interface ProxyServer {
  close(): Promise<void>;
}

/** Serves the applications of all customers on one port, by the Host header. */
export async function startProxy(balancer: Balancer, port: number): Promise<ProxyServer> {
  const forwarder = new Forwarder();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const action = routeOf(balancer, request);
    setForwardedHeaders(request, port);
    if (action?.Type === 'forward') {
      const group = groupOf(balancer, action);
      if (group) return forwarder.forward(request, response, group);
      return refuse(response, 503, 'The application is not available', 'Nothing is deployed here yet.');
    }
    if (action?.Type === 'fixed-response') return fixed(response, action);
    if (action?.Type === 'redirect') return redirect(request, response, action);
    refuse(response, 404, 'There is nothing here', 'No application has this address.');
  };
  const upgraded = new Set<Socket>();
  const upgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    socket.on('error', () => socket.destroy());
    const action = routeOf(balancer, request);
    setForwardedHeaders(request, port);
    const group = action?.Type === 'forward' ? groupOf(balancer, action) : undefined;
    if (!group) return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    forwarder.upgrade(request, socket, head, group);
  };

  const servers = [await listen('127.0.0.1', port, answer, upgrade)];
  // Browsers look up *.localhost as ::1 too; a machine without IPv6 does without.
  const second = await listen('::1', port, answer, upgrade).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return undefined;
    return closeServer(servers[0]).then(() => Promise.reject(error));
  });
  if (second) servers.push(second);
  return {
    async close() {
      // A server does not count them among its connections, and yet waits for them.
      for (const socket of upgraded) socket.destroy();
      await Promise.all(servers.map(closeServer));
      forwarder.close();
    },
  };
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

const routeOf = (balancer: Balancer, request: IncomingMessage): Action | undefined =>
  balancer.route({ host: hostOf(request.headers.host), path: pathOf(request) });

function groupOf(balancer: Balancer, action: Extract<Action, { Type: 'forward' }>): TargetGroup | undefined {
  const arn = action.TargetGroupArn ?? action.ForwardConfig?.TargetGroups[0]?.TargetGroupArn;
  return arn === undefined ? undefined : balancer.group(arn);
}

/** As a load balancer of AWS does: the address is added, the rest is not believed and written anew. */
function setForwardedHeaders(request: IncomingMessage, port: number): void {
  const before = request.headers['x-forwarded-for'];
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1';
  request.headers['x-forwarded-for'] = before ? `${String(before)}, ${address}` : address;
  request.headers['x-forwarded-proto'] = 'http';
  request.headers['x-forwarded-port'] = String(port);
  request.headers['x-forwarded-host'] = request.headers.host ?? '';
}

function fixed(response: ServerResponse, { FixedResponseConfig }: Extract<Action, { Type: 'fixed-response' }>): void {
  const { StatusCode, ContentType, MessageBody } = FixedResponseConfig;
  response.writeHead(StatusCode, { 'content-type': `${ContentType}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(MessageBody);
}

function redirect(
  request: IncomingMessage,
  response: ServerResponse,
  action: Extract<Action, { Type: 'redirect' }>,
): void {
  const { Host, Path, Query, StatusCode } = action.RedirectConfig;
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const fill = (text: string) =>
    text
      .replaceAll('#{host}', request.headers.host ?? '')
      .replaceAll('#{path}', path.slice(1))
      .replaceAll('#{query}', query);
  const search = fill(Query);
  // Encryption ends before this machine, so a change of protocol or port would lead nowhere.
  response.writeHead(StatusCode === 'HTTP_301' ? 301 : 302, {
    location: `http://${fill(Host)}${fill(Path)}${search && `?${search}`}`,
  });
  response.end();
}

function listen(
  host: string,
  port: number,
  answer: http.RequestListener,
  upgrade: (request: IncomingMessage, socket: Socket, head: Buffer) => void,
): Promise<http.Server> {
  const server = http.createServer({ keepAliveTimeout: limits.proxy.keepAliveMs }, answer);
  server.requestTimeout = 0;
  server.on('upgrade', upgrade);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? inUse(port, error) : error),
    );
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

const inUse = (port: number, cause: Error) =>
  new Error(`APPS_PORT ${port} is in use by another program: set APPS_PORT to a free port.`, { cause });

function closeServer(server: http.Server | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!server) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
