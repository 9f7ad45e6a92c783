import type { CloudFormationClient, Stack } from '@aws-sdk/client-cloudformation';
import type { RegionPreparation } from '@console/core/ports/stacks';
import { readStack } from './read-stack.ts';

/** The bootstrap of the CDK that a region needs. */
export interface ExpectedBootstrap {
  /** The least version of its template that can deploy what the CDK synthesizes. */
  version: number;
  /** All that CloudFormation may do in the region. */
  executionPolicyArns: readonly string[];
}

const toolkitStack = 'CDKToolkit';
/** Its first deployment has succeeded, and it is not deleted. */
const exists = /^(CREATE_COMPLETE|UPDATE_.*)$/;

/** Whether the CDK is bootstrapped in the region of `client`, by what its bootstrap stack says of itself. */
export async function preparationOf(
  client: CloudFormationClient,
  { version, executionPolicyArns }: ExpectedBootstrap,
): Promise<RegionPreparation> {
  const stack = await readStack(client, toolkitStack);
  if (!stack || !exists.test(stack.StackStatus ?? '')) return 'missing';
  const current = versionOf(stack) >= version && samePolicies(policiesOf(stack), executionPolicyArns);
  return current ? 'ready' : 'outdated';
}

const versionOf = ({ Outputs = [] }: Stack): number =>
  Number(Outputs.find(({ OutputKey }) => OutputKey === 'BootstrapVersion')?.OutputValue ?? 0);

const policiesOf = ({ Parameters = [] }: Stack): string[] =>
  (
    Parameters.find(({ ParameterKey }) => ParameterKey === 'CloudFormationExecutionPolicies')?.ParameterValue ?? ''
  ).split(',');

const samePolicies = (found: readonly string[], expected: readonly string[]): boolean =>
  found.length === expected.length && expected.every((arn) => found.includes(arn));
