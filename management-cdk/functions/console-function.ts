import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '@console/core/configuration/model';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface ConsoleFunctionProps {
  /** Folder of the bundle, and how the function calls itself in logs and metrics. */
  name: string;
  description: string;
  configuration: Configuration;
  /** Holds the bundles. */
  bundles: string;
  environment: Record<string, string>;
  /** @default named by CloudFormation */
  roleName?: string;
  timeout: Duration;
  /** In MiB. @default 256 */
  memorySize?: number;
}

/** The namespace of the metrics that the functions write. */
export const metricNamespace = 'DeploymentConsole';

/** A function on ARM, with a role and a log of its own, that may do nothing but write this log until it is given more. */
export class ConsoleFunction extends LambdaFunction {
  readonly ownRole: Role;

  constructor(scope: Construct, id: string, props: ConsoleFunctionProps) {
    const { name, configuration, description, timeout, memorySize = 256 } = props;
    // Inside the function's own place there can be nothing yet.
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: configuration.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description,
      ...(props.roleName !== undefined && { roleName: props.roleName }),
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleIn(props.bundles, name)),
      handler: 'index.handler',
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      timeout,
      memorySize,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: metricNamespace,
        ...props.environment,
      },
    });
    this.ownRole = role;
    // The CDK lets a function wait for its role and the policy of it; the former follows from the latter.
    const resource = this.node.defaultChild as CfnFunction;
    resource.addMetadata('cfn-lint', { config: { ignore_checks: ['W3005'] } });
  }
}

function bundleIn(bundles: string, name: string): string {
  const folder = join(bundles, name);
  if (existsSync(folder)) return folder;
  throw new Error(`${folder} is not there: run npm run build:aws.`);
}
