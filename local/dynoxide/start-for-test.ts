import { once } from 'node:events';
import { freePort } from '../processes/free-port.ts';
import { spawnDynoxide } from './command.ts';

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
  const child = await spawnDynoxide({ port, file: options.dbPath });
  const killWithTest = () => child.kill('SIGKILL');
  process.once('exit', killWithTest);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    port,
    pid: Number(child.pid),
    async stop() {
      process.off('exit', killWithTest);
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
