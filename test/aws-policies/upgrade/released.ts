import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Template } from '../iam/template.ts';
import { synthesizeStacks } from '../stacks.ts';

const folder = new URL('../released/', import.meta.url);
const ending = '.template.json';

/** Digests of what is uploaded change with each build. */
const scrubbed = (template: object): string =>
  `${JSON.stringify(template, null, 2).replace(/[0-9a-f]{64}/g, 'digest')}\n`;

/** The templates as they are now, by stack. */
export const currentTemplates = (): Record<string, Template> =>
  Object.fromEntries(
    synthesizeStacks().map(({ name, template }) => [name, JSON.parse(scrubbed(template)) as Template]),
  );

/** The templates of the last release, by stack. */
export const releasedTemplates = (): Record<string, Template> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => [
        name.slice(0, -ending.length),
        JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Template,
      ]),
  );

/** Makes what is here now the last release. Answers the files written. */
export function release(): string[] {
  return Object.entries(currentTemplates()).map(([name, template]) => {
    const file = fileURLToPath(new URL(`${name}${ending}`, folder));
    writeFileSync(file, scrubbed(template));
    return file;
  });
}
