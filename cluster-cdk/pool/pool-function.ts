import type { Role } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type CfnFunction,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct, type IDependable } from 'constructs';

export interface PoolFunctionProps {
  description: string;
  code: Code;
  handler: string;
  role: Role;
  memoryMiB: number;
  timeoutSeconds: number;
  environment: Record<string, string>;
}

/** A function on ARM that writes a log of its own. */
export class PoolFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { memoryMiB, timeoutSeconds, environment, ...props }: PoolFunctionProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.logGroup.grantWrite(props.role);
    this.lambda = new LambdaFunction(this, 'Function', {
      ...props,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMiB,
      timeout: Duration.seconds(timeoutSeconds),
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: { NODE_OPTIONS: '--enable-source-maps', ...environment },
    });
    // The CDK makes a function depend on its role and on the role's policy, of which the second is enough.
    const resource = this.lambda.node.defaultChild as CfnFunction;
    resource.addMetadata('cfn-lint', { config: { ignore_checks: ['W3005'] } });
  }

  /** For what calls it by itself: it must wait until the role may do what that takes. */
  get asTarget(): { functionArn: string; after: IDependable } {
    return { functionArn: this.lambda.functionArn, after: this.lambda };
  }
}
