import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Brand } from '@console/core/notices/brand';
import { inLanguage } from '@console/core/notices/in-language';
import { listenOnLoopback } from '../../http/listen.ts';
import { limits } from '../../limits.ts';
import type { Balancer } from './balancer.ts';
import { Forwarder } from './forwarder.ts';
import { hostOf } from './match.ts';
import type { Action } from './model.ts';
import { noticesOf, pageHeaders } from './notice.ts';
import type { TargetGroup } from './target-group.ts';
import { continueWithoutUpgrade, isWebSocket } from './upgrade.ts';

/** Serves hosts that are no load balancer's. */
export interface Gateway {
  /** False when the host is not one of its own. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

export interface ProxyServer {
  close(): Promise<void>;
}

/** Serves the applications of all customers on one port, by the Host header. */
export async function startProxy(
  balancer: Balancer,
  port: number,
  { idleMs = limits.proxy.idleMs, gateway, brand = {} }: { idleMs?: number; gateway?: Gateway; brand?: Brand } = {},
): Promise<ProxyServer> {
  const sendNotice = noticesOf(brand);
  const forwarder = new Forwarder(idleMs, sendNotice);
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (hostsIn(request) > 1) return refuseRequest(response, 'The request names more than one host.');
    const action = routeOf(balancer, request);
    setForwardedHeaders(request, port);
    if (gateway?.handle(request, response)) return;
    if (action?.Type === 'forward') {
      const group = groupOf(balancer, action);
      if (group) return forwarder.forward(request, response, group);
      return sendNotice(request, response, 'starting');
    }
    if (action?.Type === 'fixed-response') return fixed(request, response, action);
    if (action?.Type === 'redirect') return redirect(request, response, action);
    sendNotice(request, response, 'not-found');
  };
  const upgraded = new Set<Socket>();
  const upgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    socket.on('error', () => socket.destroy());
    if (hostsIn(request) > 1) return void socket.end(refusal('400 Bad Request'));
    const action = routeOf(balancer, request);
    setForwardedHeaders(request, port);
    const group = action?.Type === 'forward' ? groupOf(balancer, action) : undefined;
    if (!group) return void socket.end(refusal('404 Not Found'));
    forwarder.upgrade(request, socket, head, group);
  };

  const closeServers = await listenOnLoopback(() => createServer(handle, upgrade), port, 'APPS_PORT');
  return {
    async close() {
      // A server waits for them, but does not close them itself.
      for (const socket of upgraded) socket.destroy();
      await closeServers();
      forwarder.close();
    },
  };
}

/** To a client that waits for an upgrade. */
const refusal = (status: string): string => `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

const hostsIn = ({ rawHeaders }: IncomingMessage): number =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

const routeOf = (balancer: Balancer, request: IncomingMessage): Action | undefined =>
  balancer.route({ host: hostOf(request.headers.host), path: pathOf(request) });

function groupOf(balancer: Balancer, action: Extract<Action, { Type: 'forward' }>): TargetGroup | undefined {
  const arn = action.TargetGroupArn ?? action.ForwardConfig?.TargetGroups[0]?.TargetGroupArn;
  return arn === undefined ? undefined : balancer.group(arn);
}

/** The identifier that a load balancer gives a request; one that the client has chosen stays, and gets another part. */
function traceId(given: string | string[] | undefined): string {
  const own = `1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
  if (given === undefined) return `Root=${own}`;
  return /(^|;)\s*Root=/.test(String(given)) ? `Self=${own};${String(given)}` : `Root=${own};${String(given)}`;
}

/** As AWS's load balancers do: the address is appended, protocol and port are replaced, all else passes. */
function setForwardedHeaders(request: IncomingMessage, port: number): void {
  const before = request.headers['x-forwarded-for'];
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1';
  request.headers['x-forwarded-for'] = before ? `${String(before)}, ${address}` : address;
  request.headers['x-forwarded-proto'] = 'http';
  request.headers['x-forwarded-port'] = String(port);
  request.headers['x-amzn-trace-id'] = traceId(request.headers['x-amzn-trace-id']);
}

function fixed(
  request: IncomingMessage,
  response: ServerResponse,
  { FixedResponseConfig: { StatusCode, ContentType, MessageBody } }: Extract<Action, { Type: 'fixed-response' }>,
): void {
  response.writeHead(StatusCode, {
    ...pageHeaders(StatusCode, MessageBody),
    'content-type': `${ContentType}; charset=utf-8`,
  });
  response.end(inLanguage(MessageBody, request.headers['accept-language']));
}

function refuseRequest(response: ServerResponse, text: string): void {
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
}

function redirect(
  request: IncomingMessage,
  response: ServerResponse,
  action: Extract<Action, { Type: 'redirect' }>,
): void {
  const { Host, Path, Query, StatusCode } = action.RedirectConfig;
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const replaceVariables = (text: string) =>
    text
      .replaceAll('#{host}', request.headers.host ?? '')
      .replaceAll('#{path}', path.slice(1))
      .replaceAll('#{query}', query);
  const search = replaceVariables(Query);
  // There is no TLS on this machine, so protocol and port stay.
  response.writeHead(StatusCode === 'HTTP_301' ? 301 : 302, {
    location: `http://${replaceVariables(Host)}${replaceVariables(Path)}${search && `?${search}`}`,
  });
  response.end();
}

function createServer(
  handle: http.RequestListener,
  upgrade: (request: IncomingMessage, socket: Socket, head: Buffer) => void,
): http.Server {
  const server = http.createServer({ keepAliveTimeout: limits.proxy.keepAliveMs }, handle);
  server.requestTimeout = 0;
  return server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (isWebSocket(request)) upgrade(request, socket, head);
    else continueWithoutUpgrade(server, request, socket, head);
  });
}
