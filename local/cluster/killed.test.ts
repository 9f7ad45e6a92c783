import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { processIdentity } from '../processes/identity.ts';
import { TestCluster } from './testing/test-cluster.ts';

let child: ChildProcess | undefined;
let test: TestCluster | undefined;

afterEach(async () => {
  child?.kill('SIGKILL');
  await test?.close();
});

it('goes on after a kill: what was there runs again, and what was begun is brought to its end', async () => {
  const script = join(import.meta.dirname, 'testing', 'doomed-cluster.ts');
  child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line');
  const left = JSON.parse(String(line));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processIdentity(left.pid)).toBeDefined();

  test = await TestCluster.reopen(left.dir, left.appsPort);
  expect(processIdentity(left.pid)).toBeUndefined();
  expect((await test.ask('done.localhost')).pid).not.toBe(left.pid);
  const begun = await test.cluster.stacks.settle({ region: 'eu-north-1', name: 'customer-begun' });
  expect(begun?.status).toBe('CREATE_COMPLETE');
  expect((await test.ask('begun.localhost')).env.DB_NAME).toContain('begun');
});
