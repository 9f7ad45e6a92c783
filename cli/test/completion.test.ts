import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { useHarness } from './harness.ts';

const harness = useHarness();
const dir = mkdtempSync(join(tmpdir(), 'completion-'));
afterAll(() => rmSync(dir, { recursive: true }));

const script = async (...argv: string[]) => (await harness.cli('completion', ...argv)).out;

describe('in bash', () => {
  async function complete(...words: string[]): Promise<string[]> {
    const file = join(dir, 'cli.bash');
    writeFileSync(file, await script('bash'));
    const typed = words.map((word) => `'${word}'`).join(' ');
    const ask = `source ${file}; COMP_WORDS=(cli ${typed}); COMP_CWORD=${words.length}; _cli; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['-c', ask], { encoding: 'utf8' }).trim().split('\n');
  }

  test.each([
    [['cust'], ['customers']],
    [['alerts', 'a'], ['acknowledge']],
    [['customers', 'create', '--pro'], ['--product']],
    [['customers', 'show', 'acme', '--js'], ['--json']],
    [['--json', 'admins', 'in'], ['invite']],
    [['frobnicate', 'x'], ['']],
  ])('%j may go on with %j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });
});

test('zsh uses the same, fish its own', async () => {
  expect(await script('zsh')).toMatch(/^#compdef cli\n[\s\S]*bashcompinit[\s\S]*complete -F _cli cli/);
  const fish = await script('fish', '--name', 'console');
  expect(fish).toContain("complete -c console -n '__fish_seen_subcommand_from customers; and not");
  expect(fish).not.toContain('-c cli');
});

test.each([
  [['powershell'], 'powershell'],
  [['bash', '--name', 'x; rm -rf /'], 'name of a command'],
])('refuses %j', async (argv, reason) => {
  const { code, err } = await harness.cli('completion', ...argv);
  expect(code).toBe(1);
  expect(err).toContain(reason);
});
