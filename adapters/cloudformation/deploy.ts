import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { StackRef, StackResult, StackWork } from '@console/core/ports/stacks';
import { explainFailure } from '../aws/failure.ts';
import { deployAssembly, type ToolkitPlace } from './deploy-assembly.ts';
import { newestEvent } from './events.ts';
import { followStack } from './follow.ts';
import { readStack, resultOf } from './read-stack.ts';

export interface Deployment {
  client: CloudFormationClient;
  place: ToolkitPlace;
  stack: StackRef;
  /** Folder of the cloud assembly. */
  assembly: string;
  work: StackWork;
}

/** Where a stack stands: two that differ have work between them. */
interface Standing {
  stackId?: string | undefined;
  event?: string | undefined;
}

const succeeded = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE']);

async function standingOf(client: CloudFormationClient, name: string): Promise<Standing> {
  const found = await readStack(client, name);
  if (!found?.StackId || found.StackStatus === 'DELETE_COMPLETE') return {};
  return { stackId: found.StackId, event: await newestEvent(client, found.StackId) };
}

const same = (one: Standing, other: Standing) => one.stackId === other.stackId && one.event === other.event;

/**
 * Deploys a cloud assembly. The toolkit throws alike for a stack that failed and for one that it could not reach; what
 * CloudFormation has done since tells the two apart.
 */
export async function deploy({ client, place, stack, assembly, work }: Deployment): Promise<StackResult> {
  const before = await standingOf(client, stack.name);
  let begun = false;
  const watched: StackWork = {
    onEvent(event) {
      begun = true;
      work.onEvent?.(event);
    },
  };
  const error = await deployAssembly(place, assembly, watched).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  const after = await standingOf(client, stack.name);
  if (same(before, after) && error !== undefined && !begun) throw explainFailure(error, 'CloudFormation');
  if (after.stackId === undefined) return givenUp(stack, error);

  const { pollMs } = place;
  const rest = await followStack({ client, stackId: after.stackId, after: after.event, pollMs, work: watched });
  const result = rest && (await resultOf(client, rest));
  if (!result) return givenUp(stack, error);
  return same(before, after) && error === undefined ? unchanged(result) : result;
}

/** Nothing had to be done: whatever failed before, the stack is what it should be. */
const unchanged = ({ status, outputs }: StackResult): StackResult => ({
  status: succeeded.has(status) ? status : 'UPDATE_COMPLETE',
  outputs,
});

/** A creation that was cancelled leaves no stack. */
const givenUp = ({ name }: StackRef, error: unknown): StackResult => ({
  status: 'DELETE_COMPLETE',
  outputs: {},
  failure: {
    resource: name,
    type: 'AWS::CloudFormation::Stack',
    reason: error instanceof Error ? error.message : 'The stack was deleted while it was created.',
  },
});
