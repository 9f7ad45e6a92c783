import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Step } from './step.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The names of all steps, from the first on. */
export const stepNames = (): string[] =>
  readdirSync(root)
    .filter((name) => /^step\d\d-/.test(name))
    .sort();

/** @param wanted a name, or the number in it. @throws Error that names the steps there are */
export async function loadStep(wanted: string): Promise<Step> {
  const name = stepNames().find((one) => one === wanted || one.slice(4, 6) === wanted.padStart(2, '0'));
  if (name === undefined) throw new Error(`There is no step "${wanted}". The steps are ${stepNames().join(', ')}.`);
  const { step } = (await import(`../${name}/step.ts`)) as { step: Step };
  return step;
}
