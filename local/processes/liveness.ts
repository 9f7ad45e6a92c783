import { connect } from 'node:net';
import { limits } from '../limits.ts';
import { signalGroup } from './group.ts';
import type { Supervised } from './supervise.ts';

/** How to check that a process is alive: it sends any response at all to `request` on its port. */
export interface LivenessProbe {
  port: number;
  request: string | Buffer;
}

export interface LivenessCheck extends LivenessProbe {
  onHung(): void;
  /** Between two probes, and the timeout of each. @default limits.liveness */
  intervalMs?: number;
  /** Probes that have to fail in a row. @default limits.liveness */
  failureThreshold?: number;
}

/** Kills a process that runs and does not respond, so that its supervisor restarts it. Returns a function that ends the probes. */
export function restartWhenHung(supervised: Supervised, check: LivenessCheck): () => void {
  const { intervalMs, failureThreshold } = { ...limits.liveness, ...check };
  let failures = 0;
  let probed: number | undefined;
  let stopped = false;
  let timer: NodeJS.Timeout;

  const probe = async () => {
    const pid = supervised.pid;
    if (pid !== probed || supervised.state !== 'running') failures = 0;
    probed = pid;
    if (pid !== undefined && supervised.state === 'running') {
      failures = (await responds(check, intervalMs)) ? 0 : failures + 1;
      if (failures >= failureThreshold && supervised.pid === pid && supervised.state === 'running') {
        check.onHung();
        signalGroup(pid, 'SIGKILL');
      }
    }
    if (!stopped) timer = setTimeout(probe, intervalMs).unref();
  };
  timer = setTimeout(probe, intervalMs).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Whether the port responds with anything at all. */
export function responds({ port, request }: LivenessProbe, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (responded: boolean) => {
      socket.destroy();
      resolve(responded);
    };
    socket.setTimeout(timeoutMs);
    socket.once('connect', () => socket.write(request));
    socket.once('data', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

export const httpRequest = 'HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

/** PostgreSQL's SSLRequest, which is answered with one byte before authentication. */
export const postgresRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
