import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.object({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
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

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
