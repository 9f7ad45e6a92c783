import { CfnAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/**
 * How long API Gateway keeps an answer of the authorizer. A suspended tenant can go on for as long, beside the 2.5 s for
 * which the authorizer keeps the status.
 */
const TTL_SECONDS = 2;

/**
 * Asks a function about each request. What API Gateway keeps is told apart by the identity sources: with the token
 * alone, what was decided for one host would hold for others. A request without a token is refused before any call.
 */
export function createAuthorizer(scope: Construct, apiId: string, authorizing: IFunction): CfnAuthorizer {
  const { partition, region, account } = Stack.of(scope);
  const authorizer = new CfnAuthorizer(scope, 'Authorizer', {
    apiId,
    name: 'tenant',
    authorizerType: 'REQUEST',
    authorizerPayloadFormatVersion: '2.0',
    enableSimpleResponses: true,
    authorizerResultTtlInSeconds: TTL_SECONDS,
    identitySource: ['$request.header.Authorization', '$context.domainName'],
    authorizerUri: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${authorizing.functionArn}/invocations`,
  });
  new CfnPermission(scope, 'AuthorizerCall', {
    action: 'lambda:InvokeFunction',
    functionName: authorizing.functionArn,
    principal: 'apigateway.amazonaws.com',
    sourceArn: `arn:${partition}:execute-api:${region}:${account}:${apiId}/authorizers/${authorizer.ref}`,
  });
  return authorizer;
}
