import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const phase = z.object({ commands: z.array(z.string()).default([]) });
const buildspec = z.object({
  version: z.union([z.literal(0.2), z.literal('0.2')]),
  phases: z.object({
    install: phase.optional(),
    pre_build: phase.optional(),
    build: phase.optional(),
    post_build: phase.optional(),
  }),
});

/** The commands of a buildspec, in the order in which CodeBuild runs its phases. */
export async function buildCommands(file: string): Promise<string[]> {
  const { phases } = buildspec.parse(parse(await readFile(file, 'utf8')));
  return [phases.install, phases.pre_build, phases.build, phases.post_build].flatMap((one) => one?.commands ?? []);
}
