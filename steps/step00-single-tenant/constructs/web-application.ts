import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { createFunction } from './step-function.ts';

export interface WebApplicationProps {
  bundles: string;
  /** What the function `api` is told. */
  environment: Record<string, string>;
  /** Lets requests to the API pass. @default everybody's */
  authorizer?: IHttpRouteAuthorizer;
  /** Paths of the API, beside those of lists. */
  paths?: readonly string[];
}

const listPaths = ['/lists', '/lists/{proxy+}'];

/** An HTTP API whose function `api` answers below its paths, and whose function `page` serves the page everywhere else. */
export class WebApplication extends Construct {
  readonly api: LambdaFunction;
  readonly httpApi: HttpApi;

  constructor(scope: Construct, id: string, props: WebApplicationProps) {
    super(scope, id);
    const { bundles, environment, authorizer = new HttpNoneAuthorizer(), paths = [] } = props;
    this.api = createFunction(this, 'Api', { bundles, name: 'api', environment });
    const page = createFunction(this, 'Page', { bundles, name: 'page' });
    this.httpApi = new HttpApi(this, 'HttpApi', {
      defaultIntegration: new HttpLambdaIntegration('Page', page),
    });
    const integration = new HttpLambdaIntegration('Api', this.api);
    for (const path of [...listPaths, ...paths]) {
      this.httpApi.addRoutes({ path, methods: [HttpMethod.ANY], integration, authorizer });
    }
    this.logAccess();
    new CfnOutput(this, 'Url', { value: this.httpApi.apiEndpoint }).overrideLogicalId('Url');
    this.explain();
  }

  /** A route that needs no sign-in. */
  open(path: string, lambda: LambdaFunction): void {
    const integration = new HttpLambdaIntegration(path, lambda);
    const authorizer = new HttpNoneAuthorizer();
    for (const route of this.httpApi.addRoutes({ path, methods: [HttpMethod.GET], integration, authorizer })) {
      suppressFindings(route, { 'AwsSolutions-APIG4': 'Says how to sign in, to people who have not yet.' });
    }
  }

  private logAccess(): void {
    const { logGroupArn: destinationArn } = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_WEEK,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.httpApi.defaultStage?.node.defaultChild as CfnStage;
    const format = JSON.stringify({
      requestId: '$context.requestId',
      route: '$context.routeKey',
      status: '$context.status',
    });
    stage.accessLogSettings = { destinationArn, format };
  }

  private explain(): void {
    const page = this.httpApi.node.findChild('DefaultRoute');
    suppressFindings(page, { 'AwsSolutions-APIG4': 'The page is for everybody. It holds nothing of anybody.' });
  }
}
