import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../test/console/running-console.ts';
import { parts } from './parts.ts';
import { type Figure, rounded, table } from './statistics.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const usage = `npm run bench [-- [--runs <number>] [name …]]

Measures this machine, which has to have nothing else to do. All of it takes some ten minutes and writes
bench/results.json; with names only these parts are measured, and nothing is written.

${Object.entries(parts)
  .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
  .join('\n')}

  --runs     how often each part is repeated; 5`;

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' }, runs: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const runs = Number(values.runs);
const refused = [
  ...positionals.filter((name) => !(name in parts)).map((name) => `There is no measurement "${name}".`),
  ...(Number.isInteger(runs) && runs > 0 ? [] : [`--runs "${values.runs}" is not a number of runs: take 1 or more.`]),
];
if (values.help || refused.length > 0) {
  for (const line of refused) console.error(line);
  console.log(usage);
  process.exit(refused.length > 0 ? 1 : 0);
}

const figures: Figure[] = [];
for (const [name, { measure }] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`measuring: ${name} …`);
  figures.push(...(await measure(runs)));
}
console.log(`\n${table(figures)}`);
const results = {
  measuredAt: new Date().toISOString(),
  machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
  figures: figures.map((figure) => ({ ...figure, value: rounded(figure.value) })),
};
// Figures of few runs, or of some parts, are for trying something.
if (positionals.length === 0 && runs >= 5) {
  writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
}
