import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { createProxyServer, type ProxyServer } from 'http-proxy-3';
import { limits } from '../../limits.ts';
import { loopbackHost, loopbackLookup } from './loopback.ts';
import { errorPage } from './page.ts';
import type { Target, TargetGroup } from './target-group.ts';

const { idleMs } = limits.proxy;

/** Sends requests on to targets, as an Application Load Balancer does. */
export class Forwarder {
  private readonly agent = new http.Agent({
    keepAlive: true,
    maxFreeSockets: 64,
    lookup: loopbackLookup,
  } as http.AgentOptions);
  private readonly proxy: ProxyServer = createProxyServer({ agent: this.agent, proxyTimeout: idleMs, timeout: idleMs });
  private readonly sent = new WeakMap<IncomingMessage, http.ClientRequest>();
  private readonly retried = new WeakSet<IncomingMessage>();

  constructor() {
    this.proxy.on('proxyReq', (outgoing, incoming) => void this.sent.set(incoming, outgoing));
    this.proxy.on('proxyRes', (_, incoming, response) => {
      // Whoever gave up reading must not keep the target busy.
      response.once('close', () => response.writableFinished || this.sent.get(incoming)?.destroy());
    });
  }

  forward(request: IncomingMessage, response: ServerResponse, group: TargetGroup): void {
    const target = group.next();
    if (!target) {
      refuse(
        response,
        503,
        'The application is not available',
        'It is starting, or it has stopped. Try again in a moment.',
      );
      return;
    }
    const startedAt = performance.now();
    target.requests += 1;
    response.once('close', () => {
      target.requests -= 1;
      group.traffic.record(response.statusCode, performance.now() - startedAt, !failed.has(response));
    });
    this.send(request, response, target, startedAt);
  }

  upgrade(request: IncomingMessage, socket: Socket, head: Buffer, group: TargetGroup): void {
    const target = group.next();
    if (!target)
      return void socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    target.requests += 1;
    socket.once('close', () => {
      target.requests -= 1;
    });
    this.proxy.ws(request, socket, head, { target: addressOf(target) }, () => socket.destroy());
  }

  close(): void {
    this.agent.destroy();
    this.proxy.close();
  }

  private send(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
    startedAt: number,
    buffer?: Readable,
  ): void {
    const options = { target: addressOf(target), ...(buffer && { buffer }) };
    this.proxy.web(request, response, options, (error) => {
      if (this.mayRetry(request, response)) {
        // The target closed a kept connection at the moment it was used again.
        this.retried.add(request);
        return this.send(request, response, target, startedAt, Readable.from([]));
      }
      failed.add(response);
      if (response.headersSent || response.destroyed) return void response.destroy();
      const late = performance.now() - startedAt >= idleMs - 1_000;
      if (late)
        return refuse(
          response,
          504,
          'The application did not answer in time',
          `There was no answer for ${idleMs / 1000} seconds.`,
        );
      refuse(response, 502, 'The application did not answer', `The connection to it failed (${codeOf(error)}).`);
    });
  }

  private mayRetry(request: IncomingMessage, response: ServerResponse): boolean {
    const safe = request.method === 'GET' || request.method === 'HEAD';
    const reused = this.sent.get(request)?.reusedSocket ?? false;
    return safe && reused && !this.retried.has(request) && !response.headersSent && !response.destroyed;
  }
}

/** Responses that the target did not give. */
const failed = new WeakSet<ServerResponse>();

const addressOf = ({ port }: Target) => ({ host: loopbackHost, port, protocol: 'http:' });

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';

export function refuse(response: ServerResponse, status: number, title: string, text: string): void {
  failed.add(response);
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 503 && { 'retry-after': '5' }),
  });
  response.end(errorPage(title, text));
}
