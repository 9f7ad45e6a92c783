import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundleOptions } from '@console/local/build/bundle-options';
import { startForTest, type TestDynoxide } from '@console/local/dynoxide/start-for-test';
import { build } from 'esbuild';
import { root } from '../test/console/running-console.ts';
import { scratch } from '../test/console/scratch.ts';
import { seedCustomers } from './seed.ts';
import { type Figure, median } from './statistics.ts';

const sizes = [1, 100, 1_000];
const rounds = 9;

/** How long one customer's synthesis takes, as a process of its own, however many customers there are. */
export async function benchSynthesis(): Promise<Figure[]> {
  const place = scratch('console-bench');
  const program = await buildProgram();
  const tables: { customers: number; dynoxide: TestDynoxide; samples: Sample[] }[] = [];
  try {
    for (const customers of sizes) {
      const folder = join(place.dir, String(customers));
      await seedCustomers(folder, 0, customers);
      const dynoxide = await startForTest({ dbPath: join(folder, 'dynamodb/table.db') });
      tables.push({ customers, dynoxide, samples: [] });
    }
    // In turn, so that a machine that slows down does so for all of them.
    for (let round = 0; round < rounds; round++) {
      for (const { dynoxide, samples } of tables) samples.push(runOnce(program, dynoxide.endpoint));
    }
  } finally {
    await Promise.all(tables.map(({ dynoxide }) => dynoxide.stop()));
    place.remove();
  }
  const [first = [], ...others] = tables.map(({ samples }) => samples.map((sample) => sample.seconds));
  const ratios = others.map((seconds) => median(seconds.map((value, round) => value / (first[round] ?? Number.NaN))));
  return [
    ...tables.map(
      ({ customers, samples }): Figure => ({
        name: `synthesis of one customer of ${customers}, p50`,
        unit: 's',
        value: median(samples.map((sample) => sample.seconds)),
        limit: 3,
        samples: rounds,
      }),
    ),
    {
      name: 'synthesis with more customers, to that with 1, worst p50',
      unit: 'ratio',
      value: Math.max(...ratios),
      limit: 1.1,
      samples: rounds,
    },
    {
      name: 'synthesis, peak memory',
      unit: 'MB',
      value: Math.max(...tables.flatMap(({ samples }) => samples.map((sample) => sample.megabytes))),
      limit: 350,
      samples: rounds * sizes.length,
    },
  ];
}

async function buildProgram(): Promise<string> {
  const outfile = join(root, 'dist/bench/synthesize-one.cjs');
  await build({
    ...bundleOptions(root),
    entryPoints: ['bench/synthesize-one.ts'],
    outfile,
    format: 'cjs',
    external: ['aws-cdk-lib', 'constructs'],
  });
  return outfile;
}

interface Sample {
  seconds: number;
  megabytes: number;
}

function runOnce(program: string, endpoint: string): Sample {
  const start = performance.now();
  const { stdout, status } = spawnSync(process.execPath, [program, 'seeded-00000'], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
    encoding: 'utf8',
    cwd: root,
  });
  if (status !== 0) throw new Error(`The synthesis failed: ${stdout}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(stdout) / 1024 };
}
