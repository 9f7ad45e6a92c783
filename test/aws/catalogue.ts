import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterAccount, hosting } from './accounts.ts';

export const repository = 'deployment-console/todo';
export const imageOf = (version: string) =>
  `${clusterAccount}.dkr.ecr.${hosting}.amazonaws.com/${repository}:${version}`;

/** Versions of Todo: two that work, one whose image is published late, and one that never becomes healthy. */
export const versions = { first: '1.0.0', current: '1.1.0', late: '1.2.0', unhealthy: '1.3.0' } as const;

/** Writes a catalogue with Todo, whose images are in the registry of the cluster account. Returns its folder. */
export async function writeCatalogue(folder: string): Promise<string> {
  const product = JSON.parse(await readFile('products/todo/product.json', 'utf8'));
  await mkdir(join(folder, 'todo'), { recursive: true });
  const listed = Object.values(versions).map((version) => ({ version, image: imageOf(version) }));
  // Less patience, so that a version that never becomes healthy is found sooner.
  const definition = { ...product, startupSeconds: 40, versions: listed };
  await writeFile(join(folder, 'todo/product.json'), JSON.stringify(definition));
  return folder;
}
