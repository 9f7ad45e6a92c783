import { join } from 'node:path';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface StepFunctionProps {
  bundles: string;
  /** Of its folder in the bundles. */
  name: string;
  environment?: Record<string, string>;
}

/** A function with a role and a log of its own. It may do nothing but write that log. */
export function createFunction(scope: Construct, id: string, props: StepFunctionProps): LambdaFunction {
  const { bundles, name, environment = {} } = props;
  const logGroup = new LogGroup(scope, `${id}Log`, {
    retention: RetentionDays.ONE_WEEK,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  return new LambdaFunction(scope, id, {
    code: Code.fromAsset(join(bundles, name)),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 512,
    timeout: Duration.seconds(10),
    loggingFormat: LoggingFormat.JSON,
    environment,
    logGroup,
    role,
  });
}
