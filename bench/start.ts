import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@console/local/processes/free-port';
import { readyLine } from '@console/local/processes/ready-line';
import { root } from '../test/console/running-console.ts';
import { scratch } from '../test/console/scratch.ts';
import { family, isAlive, memoryOf, residentOf } from './processes.ts';
import { type Figure, median } from './statistics.ts';

const idleMs = 10_000;

interface Started {
  seconds: number;
  memory: number;
  resident: number;
}

/** `npm start` as its users run it: how long until it is ready, and what it holds when nobody asks for anything. */
export async function benchStart(runs: number): Promise<Figure[]> {
  const starts: Started[] = [];
  for (let n = 0; n < runs; n++) starts.push(await startOnce());
  return [
    {
      name: 'npm start, until the ready line, p50',
      unit: 's',
      value: median(starts.map((s) => s.seconds)),
      limit: 10,
      samples: runs,
    },
    {
      name: 'idle memory of all processes, npm included (PSS)',
      unit: 'MB',
      value: median(starts.map((s) => s.memory)),
      limit: 600,
      samples: runs,
    },
    {
      name: 'the same, shared memory counted in each (RSS)',
      unit: 'MB',
      value: median(starts.map((s) => s.resident)),
      limit: 600,
      samples: runs,
    },
  ];
}

async function startOnce(): Promise<Started> {
  const place = scratch('console-bench');
  const start = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: join(place.dir, 'data'),
      PORT: String(await freePort()),
      APPS_PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await readyLine(child, {
    name: 'npm start',
    read: (line) => line.startsWith('Deployment console ready') || undefined,
  });
  const seconds = (performance.now() - start) / 1000;
  await new Promise((resolve) => setTimeout(resolve, idleMs));
  const pids = family(child.pid ?? 0);
  const [memory, resident] = [memoryOf(pids), residentOf(pids)];
  child.kill('SIGTERM');
  await ended;
  // npm may be gone before what it started.
  while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 50));
  place.remove();
  return { seconds, memory, resident };
}
