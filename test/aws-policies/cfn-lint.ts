import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** The folder of cfn-lint as `requirements.txt` has it; installed from PyPI the first time. */
export function installCfnLint(): string {
  const version = /==(\S+)/.exec(readFileSync(requirements, 'utf8'))?.[1] ?? 'unknown';
  const folder = join(cache, `cfn-lint-${version}`);
  const program = join(folder, 'bin/cfn-lint');
  if (!existsSync(program)) {
    execFileSync('python3', ['-m', 'venv', folder]);
    execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  }
  return program;
}

/** The CDK names the role of a function among its dependencies, for the sake of the role's policies. */
const IGNORED = 'W3005';

export interface Finding {
  Rule: { Id: string };
  Message: string;
  Location: { Path: string[] | null };
}

/** What cfn-lint has to say of the template in a file. */
export function lint(program: string, template: string, regions: readonly string[]): string[] {
  const { stdout, stderr, error } = spawnSync(
    program,
    ['--format', 'json', '--ignore-checks', IGNORED, '--regions', ...regions, '--template', template],
    { encoding: 'utf8' },
  );
  if (error) throw error;
  if (!stdout.trim().startsWith('[')) throw new Error(`cfn-lint did not answer: ${stderr || stdout}`);
  return (JSON.parse(stdout) as Finding[]).map(
    ({ Rule, Message, Location }) => `${Rule.Id} ${(Location.Path ?? []).join('/')}: ${Message}`,
  );
}
