import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { StackRef, StackResult, StackWork } from '@console/core/ports/stacks';
import { explainFailure } from '../aws/failure.ts';
import { deployAssembly, type ToolkitOptions } from './deploy-assembly.ts';
import { newestEvent } from './events.ts';
import { followStack } from './follow.ts';
import { readStack, resultOf } from './read-stack.ts';

export interface Deployment {
  client: CloudFormationClient;
  toolkit: ToolkitOptions;
  stack: StackRef;
  /** Folder of the cloud assembly. */
  assembly: string;
  work: StackWork;
}

/** The state of a stack at a moment: when two differ, CloudFormation has worked on it in between. */
interface Snapshot {
  stackId?: string | undefined;
  event?: string | undefined;
}

const succeeded = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE']);

async function snapshotOf(client: CloudFormationClient, name: string): Promise<Snapshot> {
  const found = await readStack(client, name);
  if (!found?.StackId || found.StackStatus === 'DELETE_COMPLETE') return {};
  return { stackId: found.StackId, event: await newestEvent(client, found.StackId) };
}

const same = (one: Snapshot, other: Snapshot) => one.stackId === other.stackId && one.event === other.event;

/**
 * Deploys a cloud assembly. The toolkit throws both when the stack failed and when it could not be reached: whether
 * CloudFormation has worked on the stack since makes the difference.
 */
export async function deploy({ client, toolkit, stack, assembly, work }: Deployment): Promise<StackResult> {
  const before = await snapshotOf(client, stack.name);
  let started = false;
  const watched: StackWork = {
    onEvent(event) {
      started = true;
      work.onEvent?.(event);
    },
  };
  const error = await deployAssembly(toolkit, assembly, watched).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const after = await snapshotOf(client, stack.name);
  if (same(before, after) && error !== undefined && !started) throw explainFailure(error, 'CloudFormation');
  if (after.stackId === undefined) return deleted(stack, error);

  const { pollMs } = toolkit;
  const stable = await followStack({ client, stackId: after.stackId, after: after.event, pollMs, work: watched });
  const result = stable && (await resultOf(client, stable));
  if (!result) return deleted(stack, error);
  return same(before, after) && error === undefined ? unchanged(result) : result;
}

/** There was nothing to do. An earlier failure no longer counts: the stack is as it should be. */
const unchanged = ({ status, outputs }: StackResult): StackResult => ({
  status: succeeded.has(status) ? status : 'UPDATE_COMPLETE',
  outputs,
});

/** A cancelled creation deletes its stack. */
const deleted = ({ name }: StackRef, error: unknown): StackResult => ({
  status: 'DELETE_COMPLETE',
  outputs: {},
  failure: {
    resource: name,
    type: 'AWS::CloudFormation::Stack',
    reason: error instanceof Error ? error.message : 'The stack was deleted during its creation.',
  },
});
