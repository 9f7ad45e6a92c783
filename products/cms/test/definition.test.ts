import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { containersProduct } from '@console/core/products/model';
import { placeProduct } from '@console/core/products/place';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const definition = containersProduct.parse(JSON.parse(read('product.json')));
const packagesOf = (path: string): string[] =>
  read(path)
    .trim()
    .split('\n')
    .flatMap((line) => (line.startsWith('-r ') ? packagesOf(join('requirements', line.slice(3))) : [line]));

it.each(definition.versions.map(({ version }) => version))('names the exact packages of %s, each once', (version) => {
  const packages = packagesOf(`requirements/${version}.txt`);
  expect(packages).toContain(`wagtail==${version}`);
  expect(packages.filter((line) => !/^[a-z0-9-]+==[0-9][0-9a-z.]*$/.test(line))).toEqual([]);
  expect(new Set(packages.map((line) => line.split('==')[0])).size).toBe(packages.length);
});

it('builds the default version on AWS', () => {
  expect(read('Dockerfile')).toContain(`ARG VERSION=${definition.defaultVersion}\n`);
});

it.each(['aws', 'local'] as const)('gets every variable that its code reads, and no other, on %s', (place) => {
  const { environment, secrets } = placeProduct(definition, place);
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map(read)
    .join('\n');
  const used = [...code.matchAll(/(?:text|boolean|environ\.get)\(["']([A-Z_]+)["']|environ\[["']([A-Z_]+)["']\]/g)];
  const given = [...Object.keys(environment), ...Object.keys(secrets)].filter((name) => !name.startsWith('PYTHON'));
  expect([...new Set(used.map(([, a, b]) => a ?? b))].toSorted()).toEqual(given.toSorted());
});
