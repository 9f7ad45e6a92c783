import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Answer, tableOf } from './answers.ts';
import { settingsText } from './settings.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The system programs that the scripts may call. Others are not on their PATH. */
const system = 'bash cat chmod cp dirname env grep mkdir mktemp rm sleep sort tr wc'.split(' ');

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
  /** Calls of the stubbed programs, in order. */
  calls: string[];
  /** Temporary folders that were not deleted. */
  left: string[];
}

export interface Surroundings {
  /** What the person types. */
  input?: string;
  /** Folder of the locks. @default one for each run */
  locks?: string;
}

/** A copy of the scripts, with stubs for `aws`, `npx`, `npm`, `curl` and `zip`. */
export class Sandbox {
  readonly root = mkdtempSync(join(tmpdir(), 'deployment-'));
  private readonly programs = join(this.root, '.programs');

  constructor() {
    cpSync(join(repository, 'deployment'), join(this.root, 'deployment'), {
      recursive: true,
      filter: (path) => !path.includes('testing') && !path.endsWith('.test.ts'),
    });
    this.write('.config', settingsText());
    this.write('frontend/dist/index.html', '<!doctype html>');
    mkdirSync(this.programs);
    for (const name of ['aws', 'npx', 'npm', 'curl', 'zip', 'name-servers', 'docker']) {
      cpSync(join(repository, 'deployment/testing/stub.sh'), join(this.programs, name));
      chmodSync(join(this.programs, name), 0o755);
    }
    this.bundle();
    symlinkSync(process.execPath, join(this.programs, 'node'));
    for (const name of system) symlinkSync(whereIs(name), join(this.programs, name));
  }

  /** Compiles TypeScript once: a compiler in every run would take most of the time. */
  private bundle(): void {
    buildSync({
      absWorkingDir: repository,
      entryPoints: ['configuration', 'write-bootstrap-template', 'images'].map((name) => `deployment/${name}.ts`),
      outdir: join(this.programs, 'compiled'),
      outbase: '.',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      // A dependency in CommonJS requires modules of Node.js.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
    this.write('.programs/compiled/amplify/write-outputs.mjs', 'process.stdin.pipe(process.stdout);');
    const tsx =
      '#!/bin/bash\nprogram="$1"\nshift\n[ "$program" != deployment/name-servers.ts ] || exec name-servers "$@"\nexec node "__compiled__/${program%.ts}.mjs" "$@"\n';
    this.write('node_modules/.bin/tsx', tsx.replace('__compiled__', join(this.programs, 'compiled')));
    chmodSync(join(this.root, 'node_modules/.bin/tsx'), 0o755);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  without(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  withoutProgram(name: string): void {
    this.without(join('.programs', name));
  }

  withNodeVersion(version: string): void {
    this.withoutProgram('node');
    const node = `#!/bin/bash\nif [ "$1" = --version ]; then echo ${version}; else exec ${process.execPath} "$@"; fi\n`;
    this.write('.programs/node', node);
    chmodSync(join(this.programs, 'node'), 0o755);
  }

  /** All files with their content, except what the stubs record. */
  files(): Record<string, string> {
    const own = readdirSync(this.root).filter((name) => name !== basename(this.programs));
    const paths = own.flatMap((name) => filesBelow(join(this.root, name)));
    return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  }

  /** Runs a script. A stub gives the first answer whose pattern matches its call. */
  async run(
    script: string,
    options: string[],
    answers: Answer[],
    { input = '', locks }: Surroundings = {},
  ): Promise<Outcome> {
    const folder = mkdtempSync(join(this.programs, 'run-'));
    writeFileSync(join(folder, 'answers'), tableOf(answers));
    writeFileSync(join(folder, 'calls'), '');
    const child = spawn('/bin/bash', [join(this.root, 'deployment', script), ...options], {
      cwd: this.root,
      env: {
        PATH: this.programs,
        HOME: this.root,
        STUB_FOLDER: folder,
        POLL_SECONDS: '0',
        TMPDIR: folder,
        LOCK_FOLDER: locks ?? folder,
      },
    });
    const outcome: Outcome = { code: null, out: '', err: '', calls: [], left: [] };
    child.stdout.on('data', (chunk) => {
      outcome.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      outcome.err += chunk;
    });
    child.stdin.end(input);
    outcome.code = await new Promise((resolve) => child.on('close', resolve));
    const calls = readFileSync(join(folder, 'calls'), 'utf8').replaceAll(/\S+\/tmp\.\w+\//g, '<work>/');
    outcome.calls = calls.split('\n').filter(Boolean);
    outcome.left = readdirSync(folder).filter((name) => name.startsWith('tmp.'));
    return outcome;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function whereIs(name: string): string {
  const found = spawnSync('/bin/bash', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
  if (!found.startsWith('/')) throw new Error(`${name} is not on this machine`);
  return found;
}
