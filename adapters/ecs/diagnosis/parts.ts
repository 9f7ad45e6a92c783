import { DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import type { StackRef } from '@console/core/ports/stacks';
import { callAws } from '../../aws/failure.ts';
import { isAbsence } from '../../cloudformation/read-stack.ts';
import type { FleetClients } from '../clients.ts';

/** The parts of an application by the resources of its stack, which has no outputs before it is complete. */
export interface Parts {
  cluster: string;
  service: string;
  logGroup?: string | undefined;
  targetGroupArn?: string | undefined;
  /** The first word of the names of its log streams; @default the name of the container */
  logPrefix?: string;
}

/** Undefined while the stack has no service. */
export async function partsOf(
  { cloudFormation }: FleetClients,
  { name }: Pick<StackRef, 'name'>,
): Promise<Parts | undefined> {
  const command = new DescribeStackResourcesCommand({ StackName: name });
  const { StackResources = [] } = await callAws('CloudFormation', () => cloudFormation.send(command)).catch(
    (error: unknown) => {
      if (isAbsence(error)) return { StackResources: [] };
      throw error;
    },
  );
  const idOf = (type: string) =>
    StackResources.find(({ ResourceType, PhysicalResourceId }) => ResourceType === type && PhysicalResourceId)
      ?.PhysicalResourceId;
  const [, cluster, service] = /:service\/([^/]+)\/(.+)$/.exec(idOf('AWS::ECS::Service') ?? '') ?? [];
  if (!cluster || !service) return undefined;
  return {
    cluster,
    service,
    logGroup: idOf('AWS::Logs::LogGroup'),
    targetGroupArn: idOf('AWS::ElasticLoadBalancingV2::TargetGroup'),
  };
}
