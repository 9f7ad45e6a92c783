import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../processes/free-port.ts';
import { dynoxideCommand } from './binary.ts';
import { listening } from './listening.ts';

export interface TestDynoxide {
  endpoint: string;
  port: number;
  pid: number;
  /** Ends it at once, as a crash would. */
  stop(): Promise<void>;
}

export interface TestDynoxideOptions {
  port?: number;
  /** @default in memory */
  dbPath?: string;
}

/** A dynoxide of a test's own; resolves once it listens. */
export async function startForTest(options: TestDynoxideOptions = {}): Promise<TestDynoxide> {
  const port = options.port ?? (await freePort());
  const [program = '', ...first] = dynoxideCommand();
  const file = options.dbPath ? ['--db-path', options.dbPath] : [];
  const args = [...first, '--host', '127.0.0.1', '--port', String(port), ...file];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const killWithTest = () => child.kill('SIGKILL');
  process.once('exit', killWithTest);
  const pid = await listening(child);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    port,
    pid,
    async stop() {
      process.off('exit', killWithTest);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
