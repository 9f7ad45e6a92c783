import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemblyOf } from '../../steps/ladder/assembly.ts';
import { loadStep, stepNames } from '../../steps/ladder/steps.ts';
import { installCfnLint, lint } from './cfn-lint.ts';

describe('cfn-lint, of the ladder of steps', () => {
  let program: string;
  beforeAll(() => {
    program = installCfnLint();
  });

  it.each(stepNames())('finds nothing in %s', async (name) => {
    const assembly = await assemblyOf(await loadStep(name));
    expect(lint(program, join(assembly, `${name}.template.json`), ['eu-central-1'])).toEqual([]);
  });
});
