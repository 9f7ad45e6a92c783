import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** SSM parameters through which the management stack passes names to the console's stack. */
const parameterNames = {
  tableName: '/deployment-console/table-name',
  projectName: '/deployment-console/job-project-name',
  jobLogGroup: '/deployment-console/job-log-group',
  workerLogGroup: '/deployment-console/worker-log-group',
  onCallTopicArn: '/deployment-console/on-call-topic-arn',
  onCallKeyArn: '/deployment-console/on-call-key-arn',
} as const;

export type ManagementParameters = Record<keyof typeof parameterNames, string>;

const entries = Object.entries(parameterNames) as [keyof ManagementParameters, string][];

export function writeParameters(scope: Construct, values: ManagementParameters): void {
  for (const [key, parameterName] of entries) {
    new StringParameter(scope, `Parameter${key}`, { parameterName, stringValue: values[key] });
  }
}

/** The values, read when the stack of `scope` is deployed. */
export const readParameters = (scope: Construct): ManagementParameters =>
  Object.fromEntries(
    entries.map(([key, name]) => [key, StringParameter.valueForStringParameter(scope, name)]),
  ) as ManagementParameters;
