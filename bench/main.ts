import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../test/console/running-console.ts';
import { benchCreate } from './create.ts';
import { benchFirstLoad } from './first-load.ts';
import { benchList } from './list.ts';
import { benchStart } from './start.ts';
import { type Figure, rounded, table } from './statistics.ts';
import { benchSynthesis } from './synthesis.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const parts: Record<string, () => Promise<Figure[]>> = {
  start: benchStart,
  create: () => benchCreate(5),
  synthesis: benchSynthesis,
  list: benchList,
  'first-load': benchFirstLoad,
};

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});
const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no measurement "${unknown.join('", "')}".`);
  console.log(
    `npm run bench -- [${Object.keys(parts).join('] [')}]\nMeasures this machine; all of it takes about five minutes.`,
  );
  process.exit(unknown.length > 0 ? 1 : 0);
}

const figures: Figure[] = [];
for (const name of wanted) {
  console.log(`measuring: ${name} …`);
  figures.push(...((await parts[name]?.()) ?? []));
}
console.log(`\n${table(figures)}`);
const results = {
  measuredAt: new Date().toISOString(),
  machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version },
  figures: figures.map((figure) => ({ ...figure, value: rounded(figure.value) })),
};
if (positionals.length === 0) writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
