import { parameterNames } from '@console/management-cdk/parameter-names';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

export type Management = Record<keyof typeof parameterNames, string>;

/** What the management stack has made, read when this stack is deployed. */
export const readManagement = (scope: Construct): Management => ({
  tableName: StringParameter.valueForStringParameter(scope, parameterNames.tableName),
  projectName: StringParameter.valueForStringParameter(scope, parameterNames.projectName),
  jobLogGroup: StringParameter.valueForStringParameter(scope, parameterNames.jobLogGroup),
  onCallTopicArn: StringParameter.valueForStringParameter(scope, parameterNames.onCallTopicArn),
  onCallKeyArn: StringParameter.valueForStringParameter(scope, parameterNames.onCallKeyArn),
});
