import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyLine } from '@console/local/processes/ready-line';
import { vi } from 'vitest';
import { buildTodo } from '../build.ts';

interface LogLine {
  level: string;
  message: string;
  port?: number;
}

export interface Application {
  readonly url: string;
  readonly process: ChildProcess;
  readonly log: LogLine[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a form like a browser, without following redirects. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  json(method: string, path: string, body?: unknown): Promise<Response>;
  healthy(): Promise<void>;
  /** Exit code. */
  stop(): Promise<number | null>;
}

/** Builds the server as it is shipped. Returns its path. */
export async function buildServer(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'todo-build-'));
  const file = join(folder, 'server.mjs');
  await buildTodo(file);
  return file;
}

const nodeFlags = async (): Promise<string[]> => {
  const file = new URL('../product.json', import.meta.url);
  const definition: { local: { command: string[] } } = JSON.parse(await readFile(file, 'utf8'));
  return definition.local.command.slice(1, -1);
};

const started = new Set<ChildProcess>();

/** Also stops what a failed test left running. */
export function killApplications(): void {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
}

export async function startApplication(server: string, env: Record<string, string>): Promise<Application> {
  const child = spawn(process.execPath, [...(await nodeFlags()), server], {
    env: { PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(child);
  const log: LogLine[] = [];
  const port = await readyLine(child, {
    name: 'The application',
    read(text) {
      const line: LogLine = JSON.parse(text);
      log.push(line);
      return line.message === 'Listening' ? line.port : undefined;
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(url + path, { redirect: 'manual', ...init });
  return {
    url,
    log,
    process: child,
    fetch: ask,
    post: (path, form, headers = {}) => ask(path, { method: 'POST', body: new URLSearchParams(form), headers }),
    json: (method, path, body) =>
      ask(path, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      }),
    healthy: () =>
      vi.waitFor(
        async () => {
          if (!(await ask('/health')).ok) throw new Error('not healthy yet');
        },
        { timeout: 10_000, interval: 20 },
      ),
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      return typeof code === 'number' ? code : null;
    },
  };
}
