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

it('recovers from a kill: stacks run again, and work in progress is finished', async () => {
  const script = join(import.meta.dirname, 'testing', 'cluster-to-kill.ts');
  child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line');
  const killed = JSON.parse(String(line));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processIdentity(killed.pid)).toBeDefined();

  test = await TestCluster.reopen(killed.dir, killed.appsPort);
  expect(processIdentity(killed.pid)).toBeUndefined();
  expect((await test.probe('done.localhost')).pid).not.toBe(killed.pid);
  const finished = await test.cluster.stacks.settle({ region: 'eu-north-1', name: 'customer-unfinished' });
  expect(finished?.status).toBe('CREATE_COMPLETE');
  expect((await test.probe('unfinished.localhost')).env.DB_NAME).toContain('unfinished');
});
