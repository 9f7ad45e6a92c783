import type { Command } from '@console/core/ports/commands';
import { erasureOutput, regionStackName } from '@console/core/stack-names';
import { readStack } from '../../cloudformation/read-stack.ts';
import type { FleetClients } from '../clients.ts';

/** What a task of a customer's application needs to run, by the outputs of its stack and of its region's. */
export interface Surroundings {
  cluster: string;
  logGroup: string;
  taskDefinition: string;
  securityGroup: string;
  subnets: string[];
}

const taskDefinitionOutputs = {
  application: 'TaskDefinitionArn',
  upgrade: 'UpgradeTaskDefinitionArn',
  erasure: erasureOutput,
} as const satisfies Record<NonNullable<Command['task']> | 'application', string>;

/** Answers with a sentence when something is missing. */
export async function surroundingsOf(
  { cloudFormation }: Pick<FleetClients, 'cloudFormation'>,
  command: Pick<Command, 'stack' | 'task'>,
): Promise<Surroundings | { missing: string }> {
  const { region, name } = command.stack;
  const [own, shared] = await Promise.all([outputsOf(name), outputsOf(regionStackName(region))]);
  async function outputsOf(stack: string): Promise<ReadonlyMap<string, string> | undefined> {
    const found = await readStack(cloudFormation, stack);
    return found && new Map(found.Outputs?.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  }
  if (!own) return { missing: `There is no stack ${name} in ${region}.` };
  const missing: string[] = [];
  const read = (outputs: ReadonlyMap<string, string> | undefined, stack: string, output: string): string => {
    const value = outputs?.get(output);
    if (!value) missing.push(`the stack ${stack} has no output ${output}`);
    return value ?? '';
  };
  const surroundings = {
    cluster: read(own, name, 'ClusterName'),
    logGroup: read(own, name, 'LogGroupName'),
    taskDefinition: read(own, name, taskDefinitionOutputs[command.task ?? 'application']),
    securityGroup: read(own, name, 'SecurityGroupId'),
    subnets: read(shared, regionStackName(region), 'PrivateSubnetIds').split(','),
  };
  if (missing.length === 0) return surroundings;
  return { missing: `No task can be started: ${missing.join(', ')}. Deploy the customer and its region again.` };
}
