import { connect } from 'node:net';
import { signalGroup } from './group.ts';
import type { Supervised } from './supervise.ts';

export interface LivenessSpec {
  /** How a process that lives answers on its port: what is sent to it, of which any answer will do. */
  greeting: string | Buffer;
  port: number;
  onHung(): void;
  /** 5 s unless told. */
  everyMs?: number;
  /** So many times in a row without an answer, and it counts as hung; 4 unless told. */
  patience?: number;
}

/** Ends a process that runs and does not answer, so that it is started again. Answers what stops the watch. */
export function killWhenHung(supervised: Supervised, spec: LivenessSpec): () => void {
  const { everyMs = 5_000, patience = 4 } = spec;
  let unanswered = 0;
  let watched: number | undefined;
  let timer: NodeJS.Timeout;

  const look = async () => {
    const pid = supervised.pid;
    if (pid !== watched || supervised.state !== 'running') unanswered = 0;
    watched = pid;
    if (pid !== undefined && supervised.state === 'running') {
      unanswered = (await answers(spec.port, spec.greeting, everyMs)) ? 0 : unanswered + 1;
      if (unanswered >= patience && supervised.pid === pid && supervised.state === 'running') {
        spec.onHung();
        signalGroup(pid, 'SIGKILL');
      }
    }
    if (!stopped) timer = setTimeout(look, everyMs).unref();
  };
  let stopped = false;
  timer = setTimeout(look, everyMs).unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** True when anything at all comes back from the port. */
export function answers(port: number, greeting: string | Buffer, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(timeoutMs);
    socket.once('connect', () => socket.write(greeting));
    socket.once('data', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

export const httpGreeting = 'HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

/** PostgreSQL's SSLRequest, which it answers with one letter before anybody has to sign in. */
export const postgresGreeting = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
