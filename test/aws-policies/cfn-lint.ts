import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/** Folder of the cfn-lint of `requirements.txt`, which is installed from PyPI the first time. */
function install(): string {
  const version = /==(\S+)/.exec(readFileSync(requirements, 'utf8'))?.[1] ?? 'unknown';
  const folder = join(cache, `cfn-lint-${version}`);
  if (!existsSync(join(folder, 'bin/cfn-lint'))) {
    execFileSync('python3', ['-m', 'venv', folder]);
    execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  }
  return folder;
}

/** Path of the program. */
export const installCfnLint = (): string => join(install(), 'bin/cfn-lint');

/** Folder of the schemas of CloudFormation's registry that it carries. */
export function cfnLintSchemas(): string {
  const lib = join(install(), 'lib');
  const python = readdirSync(lib).find((name) => name.startsWith('python'));
  return join(lib, python ?? '', 'site-packages/cfnlint/data/schemas');
}

/** Redundant dependencies: the CDK adds the role of a function to those on the role's policies. */
const IGNORED = 'W3005';

export interface Finding {
  Rule: { Id: string };
  Message: string;
  Location: { Path: string[] | null };
}

/** The findings of cfn-lint in a template file. */
export function lint(program: string, template: string, regions: readonly string[]): string[] {
  const { stdout, stderr, error } = spawnSync(
    program,
    ['--format', 'json', '--ignore-checks', IGNORED, '--regions', ...regions, '--template', template],
    { encoding: 'utf8' },
  );
  if (error) throw error;
  if (!stdout.trim().startsWith('[')) throw new Error(`cfn-lint printed no JSON: ${stderr || stdout}`);
  return (JSON.parse(stdout) as Finding[]).map(
    ({ Rule, Message, Location }) => `${Rule.Id} ${(Location.Path ?? []).join('/')}: ${Message}`,
  );
}
