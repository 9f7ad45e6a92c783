import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionEntries } from '@console/management-cdk/bundle';
import type { RoleName } from '../iam/installation.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Program {
  entry: string;
  /** The role that it runs with. */
  role: RoleName;
  /** The role of the cluster account that it assumes. */
  assumes?: RoleName;
  /** Others, by the folder of the adapter that uses them. */
  assumesFor?: Readonly<Record<string, RoleName>>;
  /** Folders of adapters that use its own role, although they could be given credentials. */
  own?: readonly string[];
}

/** Every program of the console that runs on AWS. */
export const programs: Readonly<Record<keyof typeof functionEntries | 'job', Program>> = {
  dispatcher: { entry: functionEntries.dispatcher, role: 'dispatcher' },
  settle: { entry: functionEntries.settle, role: 'settle' },
  reconcile: {
    entry: functionEntries.reconcile,
    role: 'reconciler',
    assumes: 'read',
    own: ['adapters/eventbridge'],
  },
  alerts: { entry: functionEntries.alerts, role: 'alerts' },
  worker: {
    entry: functionEntries.worker,
    role: 'worker',
    assumes: 'deploy',
    own: ['adapters/eventbridge', 'adapters/tenant-exports'],
  },
  api: {
    entry: functionEntries.api,
    role: 'api',
    assumes: 'read',
    assumesFor: { 'adapters/secrets-manager': 'secrets' },
    own: ['adapters/tenant-exports'],
  },
  job: {
    entry: 'codebuild/main.ts',
    role: 'job',
    assumes: 'deploy',
    own: ['adapters/eventbridge', 'adapters/tenant-exports'],
  },
};
export type ProgramName = keyof typeof programs;

const takesCredentials = (folder: string): boolean =>
  readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .some((name) => readFileSync(join(root, folder, name), 'utf8').includes("/aws/credentials.ts'"));

/** Folders with a client that these files create for the credentials that they are given, or for those of the process. */
const takesAccess = (folder: string, files: readonly string[]): boolean =>
  files
    .filter((file) => file.startsWith(`${folder}/`))
    .some((file) =>
      /import (?:type )?\{.*\} from '\.\.\/aws\/access\.ts'/.test(readFileSync(join(root, file), 'utf8')),
    );

/**
 * The role whose credentials a source file uses: adapters that are given credentials are given the assumed role's.
 * `files`: all that the program reaches.
 */
export function roleOfFile(program: Program, file: string, files: readonly string[]): RoleName {
  const { role, assumes, assumesFor = {}, own = [] } = program;
  const adapter = /^adapters\/[^/]+/.exec(file)?.[0];
  if (adapter === undefined || own.includes(adapter)) return role;
  if (!takesCredentials(adapter) && !takesAccess(adapter, files)) return role;
  if (!assumes) throw new Error(`${file} uses credentials of the cluster account, of which ${role} assumes no role`);
  return assumesFor[adapter] ?? assumes;
}
