import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { callAws } from '../aws/failure.ts';
import { addBoundaryToRoles, retainExceptOnCreate, type Template } from './bootstrap-template.ts';
import { createToolkit, type ToolkitOptions } from './deploy-assembly.ts';
import { readStack } from './read-stack.ts';

export interface BootstrapOptions {
  account: string;
  /** What CloudFormation may do in the region. */
  executionPolicyArn: string;
  /** Name of the permissions boundary of the roles that the CDK uses. */
  boundary: string;
}

const toolkitStack = 'CDKToolkit';
const usable = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);

/** Bootstraps the CDK in a region, unless that is done. Returns whether there was anything to do. */
export async function bootstrapRegion(
  client: CloudFormationClient,
  options: ToolkitOptions,
  { account, executionPolicyArn, boundary }: BootstrapOptions,
): Promise<boolean> {
  const present = await readStack(client, toolkitStack);
  if (present && usable.has(present.StackStatus ?? '')) return false;
  const { library, toolkit } = await createToolkit(options, {});
  const template = JSON.parse((await library.BootstrapTemplate.fromSource()).asJSON()) as Template;
  await withFile(JSON.stringify(retainExceptOnCreate(addBoundaryToRoles(template))), (templateFile) =>
    callAws('CDK bootstrap', () =>
      toolkit.bootstrap(library.BootstrapEnvironments.fromList([`aws://${account}/${options.region}`]), {
        source: { source: 'custom', templateFile },
        parameters: library.BootstrapStackParameters.exactly({
          cloudFormationExecutionPolicies: [executionPolicyArn],
          customPermissionsBoundary: boundary,
        }),
      }),
    ),
  );
  return true;
}

async function withFile<T>(text: string, work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'deployment-console-bootstrap-'));
  const file = join(folder, 'template.json');
  try {
    await writeFile(file, text);
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
