import { type CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import type { StackResult } from '@console/core/ports/stacks';
import { callAws } from '../aws/failure.ts';
import { firstFailure } from './first-failure.ts';

/** CloudFormation has no error of its own for a stack that does not exist. */
export const isAbsence = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ValidationError' && /does not exist/.test(error.message);

/** The stack with this name or id; by id also one that is deleted. */
export async function readStack(client: CloudFormationClient, nameOrId: string): Promise<Stack | undefined> {
  try {
    const command = new DescribeStacksCommand({ StackName: nameOrId });
    const { Stacks } = await callAws('CloudFormation', () => client.send(command));
    return Stacks?.[0];
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

const hasFailed = (status: string): boolean => /ROLLBACK|FAILED/.test(status);

/** The stack as the port returns it; null when it is deleted. */
export async function resultOf(client: CloudFormationClient, stack: Stack): Promise<StackResult | null> {
  const status = stack.StackStatus ?? '';
  if (status === 'DELETE_COMPLETE') return null;
  const failure = hasFailed(status) ? await firstFailure(client, stack.StackId ?? '', status) : undefined;
  return { status, outputs: outputsOf(stack), ...(failure && { failure }) };
}

const outputsOf = ({ Outputs = [] }: Stack): Record<string, string> =>
  Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey ?? '', OutputValue ?? '']));
