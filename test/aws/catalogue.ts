import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Versions of Todo: two that work, one whose image is published late, and one that never becomes healthy. */
export const versions = { first: '1.0.0', current: '1.1.0', late: '1.2.0', unhealthy: '1.3.0' } as const;

/** Todo with these versions, the first of which is the default. */
export async function definitionOf(listed: readonly string[]): Promise<object> {
  const product = JSON.parse(await readFile('products/todo/product.json', 'utf8'));
  return {
    ...product,
    versions: listed.map((version) => ({ version, image: `todo:${version}` })),
    defaultVersion: listed[0],
    // Less patience, so that a version that never becomes healthy is found sooner.
    startupSeconds: 40,
  };
}

/** Writes a catalogue with Todo, whose images are not published yet. Returns its folder. */
export async function writeCatalogue(folder: string): Promise<string> {
  await mkdir(join(folder, 'todo'), { recursive: true });
  const definition = await definitionOf([versions.current, versions.first, versions.late, versions.unhealthy]);
  await writeFile(join(folder, 'todo/product.json'), JSON.stringify(definition));
  return folder;
}
