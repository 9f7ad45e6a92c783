import http from 'node:http';
import { connectTo, type Destination } from '../balancer/connect.ts';
import type { HealthCheck } from '../balancer/target-group.ts';

/** Undefined when the application is healthy; otherwise what is wrong. */
export function probe(target: Destination, { path, codes, timeoutMs }: HealthCheck): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = http.get(
      {
        host: 'localhost',
        port: target.port,
        path,
        agent: agentFor(target, timeoutMs),
        timeout: timeoutMs,
        headers: { 'user-agent': 'ELB-HealthChecker/2.0' },
      },
      (response) => {
        response.resume();
        const status = response.statusCode ?? 0;
        resolve(codeMatches(status, codes) ? undefined : `the answer was ${status}`);
      },
    );
    request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)));
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'connection refused' : error.message),
    );
  });
}

/** Without an agent of its own, a request would connect to whatever listens on the port. */
function agentFor(target: Destination, timeoutMs: number): http.Agent {
  const agent = new http.Agent();
  agent.createConnection = (_, connected) => {
    connectTo(target, timeoutMs).then(
      (socket) => connected?.(null, socket),
      (error: Error) => connected?.(error, undefined as never),
    );
    return undefined;
  };
  return agent;
}

/** `200`, `200,302`, `200-399`, or several of these. */
export const codeMatches = (status: number, codes: string): boolean =>
  codes.split(',').some((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return from !== undefined && to !== undefined && status >= from && status <= to;
  });
