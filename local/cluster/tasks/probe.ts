import http from 'node:http';
import { connectTo } from '../balancer/connect.ts';
import type { HealthCheck, Target } from '../balancer/target-group.ts';

/** Undefined when the application is healthy; otherwise what is wrong. */
export function probe(
  target: Pick<Target, 'port' | 'owns'>,
  { path, codes, timeoutMs }: HealthCheck,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = http.get(
      {
        host: 'localhost',
        port: target.port,
        path,
        agent: false,
        createConnection: (_, connected) => {
          connectTo(target, timeoutMs).then(
            (socket) => connected(null, socket),
            (error: Error) => connected(error, undefined as never),
          );
          return undefined;
        },
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

/** `200`, `200,302`, `200-399`, or several of these. */
export const codeMatches = (status: number, codes: string): boolean =>
  codes.split(',').some((part) => {
    const [from, to = from] = part.split('-').map(Number);
    return from !== undefined && to !== undefined && status >= from && status <= to;
  });
