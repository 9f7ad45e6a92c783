import { beforeAll, describe, expect, it } from 'vitest';
import { installCfnLint, lint } from './cfn-lint.ts';
import { synthesizeStacks } from './stacks.ts';

const stacks = synthesizeStacks();

describe('cfn-lint', () => {
  let program: string;
  beforeAll(() => {
    program = installCfnLint();
  });

  it.each(stacks)('finds nothing in $room: $name', ({ file, environment }) => {
    expect(lint(program, file, [environment.region])).toEqual([]);
  });
});
