import { readFileSync } from 'node:fs';
import { bundleOptions } from '@console/local/build/bundle-options';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The version to use, here and on AWS. */
const recommended = read('.nvmrc').trim();
const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
/** The oldest one that works. */
const oldest = engines.node.replace('>=', '');

it.each(['README.md', 'deployment/lib/settings.sh'])('%s recommends the Node.js of .nvmrc', (file) => {
  expect(read(file)).toContain(`Node.js ${recommended}`);
});

it.each(['README.md', 'deployment/lib/checks.sh'])('%s names the oldest Node.js that package.json allows', (file) => {
  expect(read(file)).toContain(oldest);
});

it('bundles programs of one machine for the oldest Node.js', () => {
  const target = `node${oldest.split('.')[0]}`;
  expect(bundleOptions('/').target).toBe(target);
  expect(read('products/todo/build.ts')).toContain(`target: '${target}'`);
});

it('runs functions, jobs and the sample on AWS on the Node.js of .nvmrc', () => {
  const buildspec = parse(read('codebuild/buildspec.yml')) as { phases: { install: { 'runtime-versions': object } } };
  expect(buildspec.phases.install['runtime-versions']).toEqual({ nodejs: Number(recommended) });
  expect(read('management-cdk/console-function.ts')).toContain(`runtime: Runtime.NODEJS_${recommended}_X`);
  expect(read('management-cdk/bundle.ts')).toContain(`target: 'node${recommended}'`);
  expect(read('products/todo/Dockerfile').match(/node:\d+/g)).toEqual(Array(2).fill(`node:${recommended}`));
});
