import { createHash } from 'node:crypto';
import { ConflictException, type ECSClient, type Failure, RunTaskCommand } from '@aws-sdk/client-ecs';
import { DomainError } from '@console/core/errors';
import type { Command } from '@console/core/ports/commands';
import { callAws } from '../../aws/failure.ts';
import { findTask } from './find-task.ts';
import type { Surroundings } from './surroundings.ts';

const mostCharacters = 36;

/** What ECS finds the task by: the key itself where ECS accepts it. */
export const startedByOf = (key: string): string =>
  key.length <= mostCharacters && /^[\w/-]+$/.test(key)
    ? key
    : createHash('sha256').update(key).digest('hex').slice(0, mostCharacters);

/** The task of an earlier call with the same key, or a new one. Answers with a sentence when ECS starts none. */
export async function findOrStartTask(
  ecs: ECSClient,
  surroundings: Surroundings,
  { key, command }: Pick<Command, 'key' | 'command'>,
): Promise<{ task: string } | { reason: string }> {
  const startedBy = startedByOf(key);
  const known = await findTask(ecs, surroundings, startedBy);
  return known ? { task: known } : startTask(ecs, surroundings, startedBy, command);
}

async function startTask(
  ecs: ECSClient,
  { cluster, taskDefinition, subnets, securityGroup }: Surroundings,
  startedBy: string,
  command: string[],
): Promise<{ task: string } | { reason: string }> {
  const run = new RunTaskCommand({
    cluster,
    taskDefinition,
    launchType: 'FARGATE',
    startedBy,
    // ECS answers a request that is sent again with the task that the first one started.
    clientToken: startedBy,
    networkConfiguration: {
      awsvpcConfiguration: { subnets, securityGroups: [securityGroup], assignPublicIp: 'DISABLED' },
    },
    ...(command.length > 0 && { overrides: { containerOverrides: [{ name: 'app', command }] } }),
  });
  try {
    const { tasks, failures } = await callAws('ECS', () => ecs.send(run));
    const task = tasks?.[0]?.taskArn;
    return task ? { task } : { reason: notStarted(failures?.map(sentenceOf).join('; ') || 'ECS gives no reason') };
  } catch (error) {
    const [task] = error instanceof ConflictException ? (error.resourceIds ?? []) : [];
    if (task) return { task };
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return { reason: notStarted(refusal) };
  }
}

export const notStarted = (why: string): string => `No task was started: ${why.replace(/\.$/, '')}.`;

const sentenceOf = ({ reason = '', detail }: Failure): string => (detail ? `${reason} (${detail})` : reason);

const refusals = new Set([
  'ClientException',
  'InvalidParameterException',
  'ServerException',
  'BlockedException',
  'ClusterNotFoundException',
  'PlatformTaskDefinitionIncompatibilityException',
  'PlatformUnknownException',
]);

/** What ECS says to a request that it understood; undefined for a failure of another kind. */
function refusalOf(error: unknown): string | undefined {
  const cause = error instanceof DomainError ? error.cause : error;
  if (!(cause instanceof Error)) return undefined;
  // The quota of vCPUs that run at once comes with the name of a throttled request.
  const isRefusal = refusals.has(cause.name) || /reached the limit/.test(cause.message);
  return isRefusal ? cause.message : undefined;
}
