import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { createProxyServer, type ProxyServer } from 'http-proxy-3';
import { connectTo } from './connect.ts';
import type { SendNotice } from './notice.ts';
import { stickinessCookies, taskOfBrowser } from './stickiness.ts';
import type { Target, TargetGroup } from './target-group.ts';

/** Forwards requests to targets, as an Application Load Balancer does. */
export class Forwarder {
  private readonly agent = new http.Agent({ keepAlive: true, maxFreeSockets: 64 });
  private readonly proxy: ProxyServer;
  private readonly targets = new Map<number, Target>();
  private readonly sent = new WeakMap<IncomingMessage, http.ClientRequest>();
  private readonly late = new WeakSet<IncomingMessage>();
  private readonly cookies = new WeakMap<IncomingMessage, string[]>();
  private readonly retried = new WeakSet<IncomingMessage>();

  /** @param idleMs how long a connection to a target may transfer nothing, unless the target says otherwise */
  constructor(
    private readonly idleMs: number,
    private readonly sendNotice: SendNotice,
  ) {
    this.agent.createConnection = (options, callback) => {
      this.connect(Number((options as { port: number }).port)).then(
        (socket) => callback?.(null, socket),
        (error: Error) => callback?.(error, undefined as never),
      );
      return undefined;
    };
    this.proxy = createProxyServer({ agent: this.agent });
    this.proxy.on('proxyReq', (outgoing, incoming) => {
      this.sent.set(incoming, outgoing);
      outgoing.once('timeout', () => this.late.add(incoming));
    });
    this.proxy.on('proxyRes', (answer, incoming, response) => {
      const cookies = this.cookies.get(incoming);
      if (cookies) answer.headers['set-cookie'] = [...(answer.headers['set-cookie'] ?? []), ...cookies];
      // A client that has gone must not keep the target busy.
      response.once('close', () => response.writableFinished || this.sent.get(incoming)?.destroy());
    });
  }

  forward(request: IncomingMessage, response: ServerResponse, group: TargetGroup): void {
    const target = group.next(taskOfBrowser(request));
    if (!target) {
      this.refuse(request, response, 'starting');
      return;
    }
    addHeaders(request, target);
    if (group.stickyMs !== undefined) this.cookies.set(request, stickinessCookies(target.task, group.stickyMs));
    const startedAt = performance.now();
    target.requests += 1;
    response.once('close', () => {
      target.requests -= 1;
      group.traffic.record(response.statusCode, performance.now() - startedAt, !failed.has(response));
    });
    this.send(request, response, target);
  }

  upgrade(request: IncomingMessage, socket: Socket, head: Buffer, group: TargetGroup): void {
    const target = group.next(taskOfBrowser(request));
    if (!target)
      return void socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    addHeaders(request, target);
    target.requests += 1;
    socket.once('close', () => {
      target.requests -= 1;
    });
    this.proxy.ws(request, socket, head, { target: this.addressOf(target) }, () => socket.destroy());
  }

  close(): void {
    this.agent.destroy();
    this.proxy.close();
  }

  /** The host is only a name here: `connect` finds the address. */
  private addressOf(target: Target) {
    this.targets.set(target.port, target);
    return { host: 'localhost', port: target.port, protocol: 'http:' };
  }

  private async connect(port: number): Promise<Socket> {
    const target = this.targets.get(port);
    if (!target) throw new Error(`There is no target on port ${port}`);
    return connectTo(target);
  }

  private send(request: IncomingMessage, response: ServerResponse, target: Target, buffer?: Readable): void {
    const startedAt = performance.now();
    const timeoutMs = target.timeoutMs ?? this.idleMs;
    const options = { target: this.addressOf(target), proxyTimeout: timeoutMs, ...(buffer && { buffer }) };
    this.proxy.web(request, response, options, (error) => {
      if (this.mayRetry(request, response)) {
        // The target closed an idle connection just as it was used again.
        this.retried.add(request);
        return this.send(request, response, target, Readable.from([]));
      }
      failed.add(response);
      if (response.headersSent || response.destroyed) return void response.destroy();
      if (this.isLate(request, startedAt, timeoutMs) || codeOf(error) === 'ETIMEDOUT')
        return this.refuse(request, response, 'late');
      this.refuse(request, response, 'failed');
    });
  }

  private refuse(request: IncomingMessage, response: ServerResponse, notice: 'starting' | 'late' | 'failed'): void {
    failed.add(response);
    this.sendNotice(request, response, notice);
  }

  /** The proxy emits no event for requests with `Expect`, so of them only the time tells. */
  private isLate(request: IncomingMessage, startedAt: number, timeoutMs: number): boolean {
    const tookLong = performance.now() - startedAt >= timeoutMs;
    return this.late.has(request) || (request.headers.expect !== undefined && tookLong);
  }

  private mayRetry(request: IncomingMessage, response: ServerResponse): boolean {
    const safe = request.method === 'GET' || request.method === 'HEAD';
    const reused = this.sent.get(request)?.reusedSocket ?? false;
    return (
      safe &&
      reused &&
      !this.late.has(request) &&
      !this.retried.has(request) &&
      !response.headersSent &&
      !response.destroyed
    );
  }
}

/** What an application is told beside what a load balancer tells. */
function addHeaders(request: IncomingMessage, { forwarded }: Target): void {
  for (const name of forwarded) {
    const value = name.toLowerCase() === 'x-forwarded-host' ? request.headers.host : undefined;
    if (value !== undefined) request.headers[name.toLowerCase()] = value;
  }
}

/** Responses that are not the target's. */
const failed = new WeakSet<ServerResponse>();

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
