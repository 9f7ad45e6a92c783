import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { Configuration } from '@console/core/configuration/model';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ConsoleUsers } from './console-users.ts';

export interface ConsoleApiProps {
  configuration: Configuration;
  handler: IFunction;
  users: ConsoleUsers;
}

/** Paths without authentication. */
const openPaths = [
  '/api/health',
  '/api/openapi.json',
  // There is nothing below it: the 404 of the API shows that answers reach the browser unchanged.
  '/api/health/{unknown+}',
];

const accessLine = {
  time: '$context.requestTime',
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  user: '$context.authorizer.claims.username',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  error: '$context.error.message',
  latencyMs: '$context.responseLatency',
};

/** The HTTP API in front of the function. It admits tokens of the user pool; the function checks roles. */
export class ConsoleApi extends Construct {
  readonly api: HttpApi;
  /** Without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, id: string, { configuration, handler, users }: ConsoleApiProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration('Function', handler);
    // No CORS: the browser reaches the API through the origin of the pages.
    this.api = new HttpApi(this, 'Api', {
      apiName: 'deployment-console',
      description: 'API of the deployment console',
      createDefaultStage: false,
      defaultIntegration: integration,
      defaultAuthorizer: new HttpUserPoolAuthorizer('SignIn', users.pool, { userPoolClients: [users.client] }),
    });
    for (const path of openPaths) {
      const authorizer = new HttpNoneAuthorizer();
      for (const route of this.api.addRoutes({ path, methods: [HttpMethod.GET], integration, authorizer })) {
        suppressFindings(route, { 'AwsSolutions-APIG4': 'Returns public information only.' });
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
