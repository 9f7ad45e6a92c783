import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({
          templateFile: z.string().optional(),
          stackName: z.string().optional(),
          file: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

/** The template of a stack in the folder of a cloud assembly. */
export async function readTemplate(assembly: string, stackName: string): Promise<unknown> {
  const { artifacts } = manifest.parse(await readJson(join(assembly, 'manifest.json')));
  const stack = Object.entries(artifacts).find(
    ([id, { type, properties }]) => type === 'aws:cloudformation:stack' && (properties?.stackName ?? id) === stackName,
  )?.[1];
  if (!stack?.properties?.templateFile) throw new Error(`The cloud assembly ${assembly} has no stack ${stackName}`);
  return readJson(join(assembly, stack.properties.templateFile));
}

const assetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

/** The files in a cloud assembly that a template names, by their keys; paths are absolute. */
export async function readAssets(assembly: string, template: unknown): Promise<{ key: string; path: string }[]> {
  const { artifacts } = manifest.parse(await readJson(join(assembly, 'manifest.json')));
  const text = JSON.stringify(template);
  const found = new Map<string, string>();
  for (const { type, properties } of Object.values(artifacts)) {
    if (type !== 'cdk:asset-manifest' || !properties?.file) continue;
    const { files } = assetManifest.parse(await readJson(join(assembly, properties.file)));
    for (const { source, destinations } of Object.values(files)) {
      for (const { objectKey } of Object.values(destinations)) {
        if (source.path !== undefined && text.includes(objectKey)) found.set(objectKey, resolve(assembly, source.path));
      }
    }
  }
  return [...found].map(([key, path]) => ({ key, path }));
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
