import type { ResourceHandler } from '../engine/handler.ts';
import type { Serverless } from '../serverless.ts';
import { httpApi, httpApiStage } from './http-api.ts';
import { httpApiDomain, httpApiMapping } from './http-api-domains.ts';
import { httpApiAuthorizer, httpApiIntegration, httpApiRoute } from './http-api-routes.ts';
import { lambdaFunction } from './lambda-function.ts';
import { lambdaPermission } from './lambda-permission.ts';
import { lambdaAlias, lambdaVersion } from './lambda-version.ts';

/** The handlers of the types that serverless applications are made of. */
export function serverlessHandlers(serverless: Serverless): [string, ResourceHandler][] {
  const { functions, assets, credentials, apis, appsPort, requestAuthorizers } = serverless;
  return [
    ['AWS::ApiGatewayV2::Api', httpApi(apis, appsPort)],
    ['AWS::ApiGatewayV2::ApiMapping', httpApiMapping(apis)],
    ['AWS::ApiGatewayV2::Authorizer', httpApiAuthorizer(apis, requestAuthorizers)],
    ['AWS::ApiGatewayV2::DomainName', httpApiDomain(apis)],
    ['AWS::ApiGatewayV2::Integration', httpApiIntegration(apis)],
    ['AWS::ApiGatewayV2::Route', httpApiRoute(apis)],
    ['AWS::ApiGatewayV2::Stage', httpApiStage(apis)],
    ['AWS::Lambda::Alias', lambdaAlias(functions)],
    ['AWS::Lambda::Function', lambdaFunction(functions, assets, credentials)],
    ['AWS::Lambda::Permission', lambdaPermission(functions)],
    ['AWS::Lambda::Version', lambdaVersion(functions, assets)],
  ];
}
