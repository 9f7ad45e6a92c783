import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { CfnApi, CfnIntegration, CfnRoute, CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { createAuthorizer } from './authorizer.ts';

export interface Served {
  id: string;
  lambda: IFunction;
  timeoutSeconds: number;
  /** Route keys of requests with a token. */
  routes: readonly string[];
  /** Route keys of requests without one. */
  open: readonly string[];
}

export interface HttpApiProps {
  name: string;
  served: readonly Served[];
  /** Decides about requests with a token. */
  authorizing: IFunction;
}

/** API Gateway waits no longer for an answer. */
const LONGEST_SECONDS = 30;

/** One JSON object for each request, without what people send or where they are. */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  host: '$context.domainName',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  tenantId: '$context.authorizer.tenantId',
  error: '$context.error.message',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
};

/** The API of an application: its routes lead to functions, most of them only with the token of a tenant. */
export class HttpApi extends Construct {
  readonly apiId: string;
  readonly stage: string;
  readonly accessLogs: LogGroup;
  readonly #authorizerId: string;

  constructor(scope: Construct, id: string, { name, served, authorizing }: HttpApiProps) {
    super(scope, id);
    // Reached by its own name only: on the one of API Gateway there is no tenant.
    const api = new CfnApi(this, 'Api', { name, protocolType: 'HTTP', disableExecuteApiEndpoint: true });
    this.apiId = api.ref;
    this.accessLogs = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#authorizerId = createAuthorizer(this, this.apiId, authorizing).ref;
    this.stage = new CfnStage(this, 'Stage', {
      apiId: this.apiId,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: this.accessLogs.logGroupArn, format: JSON.stringify(accessLog) },
      defaultRouteSettings: { detailedMetricsEnabled: false },
    }).ref;
    for (const one of served) this.serve(one);
  }

  private serve({ id, lambda, timeoutSeconds, routes, open }: Served): void {
    if (routes.length + open.length === 0) return;
    const { partition, region, account } = Stack.of(this);
    const integration = new CfnIntegration(this, `${id}Integration`, {
      apiId: this.apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: lambda.functionArn,
      payloadFormatVersion: '2.0',
      timeoutInMillis: Math.min(timeoutSeconds, LONGEST_SECONDS) * 1000,
    });
    new CfnPermission(this, `${id}Call`, {
      action: 'lambda:InvokeFunction',
      functionName: lambda.functionArn,
      principal: 'apigateway.amazonaws.com',
      sourceArn: `arn:${partition}:execute-api:${region}:${account}:${this.apiId}/*`,
    });
    const target = `integrations/${integration.ref}`;
    for (const routeKey of routes) {
      new CfnRoute(this, `Route ${routeKey}`, {
        apiId: this.apiId,
        routeKey,
        target,
        authorizationType: 'CUSTOM',
        authorizerId: this.#authorizerId,
      });
    }
    for (const routeKey of open) {
      const route = new CfnRoute(this, `Open ${routeKey}`, { apiId: this.apiId, routeKey, target });
      suppressFindings(route, {
        'AwsSolutions-APIG4': 'The definition of the product lists the route as open, or it serves the pages.',
      });
    }
  }
}
