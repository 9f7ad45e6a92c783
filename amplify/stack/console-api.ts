import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { Configuration } from '@console/core/configuration/model';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpRoute, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface ConsoleApiProps {
  configuration: Configuration;
  handler: IFunction;
}

const accessLine = {
  time: '$context.requestTime',
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  error: '$context.error.message',
  latencyMs: '$context.responseLatency',
};

/**
 * The HTTP API in front of the function, which verifies the tokens itself: a JWT authorizer would refuse tokens for
 * automation, and a Lambda authorizer would verify every token twice.
 */
export class ConsoleApi extends Construct {
  readonly api: HttpApi;
  /** Without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { configuration, handler }: ConsoleApiProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration('Function', handler);
    // No CORS: the browser reaches the API through the origin of the pages.
    this.api = new HttpApi(this, 'Api', {
      apiName: 'deployment-console',
      description: 'API of the deployment console',
      createDefaultStage: false,
      defaultIntegration: integration,
    });
    for (const child of this.api.node.findAll()) {
      if (child instanceof HttpRoute) {
        suppressFindings(child, { 'AwsSolutions-APIG4': 'The function verifies the token of every request.' });
      }
    }
    const log = new LogGroup(this, 'AccessLog', {
      retention: configuration.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
    });
    this.url = this.api.apiEndpoint;
  }
}
