import { AwsLogDriverMode, LogDrivers } from 'aws-cdk-lib/aws-ecs';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Size } from 'aws-cdk-lib/core';

export const logTo = (logGroup: ILogGroup, streamPrefix: string) =>
  LogDrivers.awsLogs({
    logGroup,
    streamPrefix,
    // An application that logs faster than CloudWatch accepts should lose lines rather than block.
    mode: AwsLogDriverMode.NON_BLOCKING,
    maxBufferSize: Size.mebibytes(16),
  });
