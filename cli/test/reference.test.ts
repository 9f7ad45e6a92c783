import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createProgram } from '../program.ts';
import { reference } from '../reference.ts';
import { terminal } from '../terminal.ts';

test('docs/cli.md describes the commands that there are; else run: npx tsx cli/write-reference.ts', () => {
  const written = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  expect(written).toBe(reference(createProgram(terminal())));
});
