import { policyNames } from '@console/core/configuration/names';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { dataStatements } from './data.ts';
import { fileStatements, mountTargetStatements, scheduleStatements } from './files.ts';
import { functionStatements } from './functions.ts';
import { networkStatements } from './network.ts';
import { denyStatements, roleStatements } from './roles.ts';
import { signalStatements } from './signals.ts';
import { workloadStatements } from './workloads.ts';

/**
 * What CloudFormation needs to create, update and delete the stacks of regions and customers. One managed policy holds
 * 6,144 characters at most, so there is one for each part. By logical id, with their names.
 */
export const executionPolicies = (arns: Arns): Record<string, readonly [name: string, PolicyStatement[]]> => ({
  ExecutionNetwork: [policyNames.executionNetwork, [...networkStatements(arns), ...mountTargetStatements()]],
  Execution: [
    policyNames.execution,
    [...workloadStatements(), ...scheduleStatements(arns), ...roleStatements(arns), ...denyStatements(arns)],
  ],
  ExecutionData: [
    policyNames.executionData,
    [...dataStatements(arns), ...fileStatements(arns), ...signalStatements(arns)],
  ],
  ExecutionFunctions: [policyNames.executionFunctions, functionStatements(arns)],
});
