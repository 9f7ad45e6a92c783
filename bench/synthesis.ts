import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { dynamoClient } from '@console/local/dynoxide/client';
import { startForTest } from '@console/local/dynoxide/start-for-test';
import { build } from 'esbuild';
import { root } from '../test/console/running-console.ts';
import { scratch } from '../test/console/scratch.ts';
import { seedCustomers } from './seed.ts';
import { type Figure, median } from './statistics.ts';

const runs = 7;

/** How long one customer's synthesis takes, as a process of its own, however many customers there are. */
export async function benchSynthesis(): Promise<Figure[]> {
  const place = scratch('console-bench');
  const program = join(root, 'dist/bench/synthesize-one.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/synthesize-one.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['aws-cdk-lib', 'constructs'],
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const times = new Map<number, number>();
  let memory = 0;
  let seeded = 0;
  try {
    for (const customers of [1, 100, 1_000]) {
      await seedCustomers(place.dir, seeded, customers);
      seeded = customers;
      const dynoxide = await startForTest({ dbPath: join(place.dir, 'dynamodb/table.db') });
      await createDynamoStore({ client: dynamoClient(dynoxide), table: 'deployment-console' }).get('customer', {
        code: 'seeded-00000',
      });
      const samples = Array.from({ length: runs }, () => runOnce(program, dynoxide.endpoint));
      times.set(customers, median(samples.map((sample) => sample.seconds)));
      memory = Math.max(memory, ...samples.map((sample) => sample.megabytes));
      await dynoxide.stop();
    }
  } finally {
    place.remove();
  }
  const all = [...times.values()];
  return [
    ...[...times].map(
      ([customers, value]): Figure => ({
        name: `synthesis of one customer of ${customers}, p50`,
        unit: 's',
        value,
        limit: 3,
        samples: runs,
      }),
    ),
    {
      name: 'synthesis, slowest to fastest of these',
      unit: 'ratio',
      value: Math.max(...all) / Math.min(...all),
      limit: 1.1,
      samples: runs * 3,
    },
    { name: 'synthesis, peak memory', unit: 'MB', value: memory, limit: 350, samples: runs * 3 },
  ];
}

function runOnce(program: string, endpoint: string): { seconds: number; megabytes: number } {
  const start = performance.now();
  const { stdout, status } = spawnSync(process.execPath, [program, 'seeded-00000'], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      NODE_NO_WARNINGS: '1',
    },
    encoding: 'utf8',
    cwd: root,
  });
  if (status !== 0) throw new Error(`The synthesis failed: ${stdout}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(stdout) / 1024 };
}
