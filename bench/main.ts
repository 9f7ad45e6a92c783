import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../test/console/running-console.ts';
import { parts } from './parts.ts';
import { type Figure, rounded, table } from './statistics.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const usage = `npm run bench [-- [--runs <number>] [name ...]]

Runs the benchmarks on this machine, which should be idle otherwise. A full run takes about ten minutes and writes
bench/results.json. With names only those benchmarks run, and nothing is written.

${Object.entries(parts)
  .map(([name, { description }]) => `  ${name.padEnd(10)} ${description}`)
  .join('\n')}

  --runs     how often each benchmark is repeated (default: 5)`;

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
const errors = [
  ...positionals.filter((name) => !(name in parts)).map((name) => `There is no benchmark "${name}".`),
  ...(Number.isInteger(runs) && runs > 0 ? [] : [`--runs "${values.runs}" must be a number, 1 or higher.`]),
];
if (values.help || errors.length > 0) {
  for (const line of errors) console.error(line);
  console.log(usage);
  process.exit(errors.length > 0 ? 1 : 0);
}

const figures: Figure[] = [];
for (const [name, { measure }] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`Running ${name}...`);
  figures.push(...(await measure(runs)));
}
console.log(`\n${table(figures)}`);
const results = {
  measuredAt: new Date().toISOString(),
  machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
  figures: figures.map((figure) => ({ ...figure, value: rounded(figure.value) })),
};
// Only a full run is worth keeping.
if (positionals.length === 0 && runs >= 5) {
  writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
}
