import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { DescribeServicesCommand, type Service } from '@aws-sdk/client-ecs';
import type { StoppedTask } from '@console/core/ports/diagnosis';
import type { FleetTarget, ProcessProblem } from '@console/core/ports/fleet';
import { callAws } from '../aws/failure.ts';
import type { FleetClients } from './clients.ts';
import { stoppedTasks } from './diagnosis/stopped-tasks.ts';

const anHour = 3_600_000;

interface Processes {
  cluster: string;
  /** Names of their services. */
  processes: string[];
  logGroup: string;
}

/** The services of a stack beside the one that serves requests. */
export async function processServices(
  { cloudFormation }: FleetClients,
  stack: string,
  main: string,
): Promise<string[]> {
  const command = new DescribeStackResourcesCommand({ StackName: stack });
  const { StackResources = [] } = await callAws('CloudFormation', () => cloudFormation.send(command));
  return StackResources.filter(({ ResourceType }) => ResourceType === 'AWS::ECS::Service').flatMap(
    ({ PhysicalResourceId }) => {
      const name = PhysicalResourceId?.split('/').at(-1);
      return name && name !== main ? [name] : [];
    },
  );
}

/** Whether a service should run tasks and has fewer of them. */
export const hasTooFew = ({ status, desiredCount = 0, runningCount = 0 }: Service): boolean =>
  status === 'ACTIVE' && runningCount < desiredCount;

/** The first process with fewer tasks than it should have, and how the last of them ended. */
export async function processProblem(
  clients: FleetClients,
  { stack }: FleetTarget,
  { cluster, processes, logGroup }: Processes,
  now: number,
): Promise<ProcessProblem | undefined> {
  if (processes.length === 0) return undefined;
  const command = new DescribeServicesCommand({ cluster, services: processes });
  const { services = [] } = await callAws('ECS', () => clients.ecs.send(command));
  const found = services.find(hasTooFew);
  if (!found?.serviceName) return undefined;
  const process = nameOf(found, stack);
  const parts = { cluster, service: found.serviceName, logGroup, logPrefix: process };
  const [last] = await stoppedTasks(clients, parts, new Date(now - anHour));
  return { process, reason: last ? endOf(last) : (found.events?.[0]?.message ?? '') };
}

/** The family of its task definition is `<stack>-<process>`. */
function nameOf({ taskDefinition = '', serviceName = '' }: Service, stack: string): string {
  const family = /task-definition\/(.+?)(?::\d+)?$/.exec(taskDefinition)?.[1] ?? serviceName;
  return family.startsWith(`${stack}-`) ? family.slice(stack.length + 1) : family;
}

function endOf({ exitCode, containerReason, reason, lastLines }: StoppedTask): string {
  const how = exitCode === undefined ? (containerReason ?? reason) : `Task exited with code ${exitCode}.`;
  return lastLines.length > 0 ? `${how} Last lines:\n${lastLines.join('\n')}` : how;
}
