import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.ts';
import type { BuildPart } from './part.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

type Parts = Record<string, () => Promise<BuildPart>>;

const pages = async () => (await import('./pages.ts')).pages;

const forThisMachine: Parts = {
  triggers: async () => (await import('./triggers.ts')).triggers,
  programs: async () => (await import('./programs.ts')).programs,
  pages,
  sample: async () => (await import('./sample.ts')).sample,
};

const forAws: Parts = {
  functions: async () => (await import('./functions.ts')).functions,
  job: async () => (await import('./job.ts')).job,
  pages,
};

const stampOf = (name: string) => join(root, 'dist', 'built', name);

async function isStale(name: string, part: BuildPart, print: string): Promise<boolean> {
  const stamp = stampOf(name);
  return !existsSync(join(root, part.output)) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== print;
}

/** Builds every part whose sources have changed since it was built. */
async function main(parts: Parts, force: boolean): Promise<void> {
  for (const [name, load] of Object.entries(parts)) {
    const part = await load();
    const print = await fingerprint(root, part.inputs);
    if (!force && !(await isStale(name, part, print))) continue;
    const start = performance.now();
    console.log(`Building the ${part.name}...`);
    rmSync(stampOf(name), { force: true });
    await part.build(root);
    mkdirSync(dirname(stampOf(name)), { recursive: true });
    writeFileSync(stampOf(name), print);
    console.log(`Built the ${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  }
}

await main(process.argv.includes('--aws') ? forAws : forThisMachine, process.argv.includes('--force'));
