import { beforeAll, describe, expect, it } from 'vitest';
import { installCfnLint, lint } from './cfn-lint.ts';
import { apps } from './stacks.ts';

const stacks = Object.entries(apps).flatMap(([room, makeApp]) =>
  makeApp()
    .synth()
    .stacks.map((stack) => ({
      name: `${room}: ${stack.stackName}`,
      file: stack.templateFullPath,
      place: stack.environment,
    })),
);

describe('cfn-lint', () => {
  let program: string;
  beforeAll(() => {
    program = installCfnLint();
  });

  it.each(stacks)('finds nothing in $name', ({ file, place }) => {
    expect(lint(program, file, [place.region])).toEqual([]);
  });
});
