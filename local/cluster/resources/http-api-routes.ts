import { z } from 'zod';
import { limits } from '../../limits.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { HttpApis } from '../http-api/http-apis.ts';
import { checkIdentitySource } from '../http-api/identity-sources.ts';
import { checkRouteKey } from '../http-api/match-route.ts';
import type { Authorizer } from '../http-api/model.ts';
import type { RequestAuthorizers } from '../http-api/request-authorizer.ts';
import type { Properties } from '../template/model.ts';
import { randomHex } from './names.ts';
import { readProperties } from './read-properties.ts';

const routeProperties = z.object({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

const integrationProperties = z.object({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce
    .number()
    .int()
    .min(50)
    .max(limits.httpApi.integrationMs)
    .default(limits.httpApi.integrationMs),
});

const authorizerProperties = z.discriminatedUnion('AuthorizerType', [
  z.object({
    AuthorizerType: z.literal('REQUEST'),
    ApiId: z.string(),
    AuthorizerUri: z.string(),
    AuthorizerPayloadFormatVersion: z.literal('2.0'),
    AuthorizerResultTtlInSeconds: z.coerce.number().int().min(0).max(3600).optional(),
    EnableSimpleResponses: z.coerce.boolean().default(false),
    IdentitySource: z.array(z.string()).default([]),
  }),
  z.object({
    AuthorizerType: z.literal('JWT'),
    ApiId: z.string(),
    IdentitySource: z.array(z.string()).min(1),
    JwtConfiguration: z.object({ Issuer: z.url(), Audience: z.array(z.string()).min(1) }),
  }),
]);

/** Without identity sources nothing is kept. */
const defaultTtlSeconds = 300;

const newId = () => randomHex(7);

/** `AWS::ApiGatewayV2::Route`. */
export function httpApiRoute({ routes, authorizers }: HttpApis): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const route = readProperties(routeProperties, properties);
    const taken = [...routes].some(
      ([id, other]) => id !== physicalId && other.api === route.ApiId && other.key === route.RouteKey,
    );
    if (taken) throw new Error(`Route with key ${route.RouteKey} already exists for this API`);
    const authorizer = route.AuthorizationType === 'NONE' ? undefined : route.AuthorizerId;
    const isOpen = route.AuthorizationType === 'NONE';
    if (!isOpen && (authorizer === undefined || !authorizers.has(authorizer))) {
      throw new Error(`Invalid authorizer ID specified: ${authorizer ?? ''}`);
    }
    routes.set(physicalId, {
      api: route.ApiId,
      key: route.RouteKey,
      integration: route.Target.replace(/^integrations\//, ''),
      authorizer,
      scopes: route.AuthorizationScopes,
    });
    return { attributes: { RouteId: physicalId } };
  };
  return {
    immutable: ['ApiId'],
    check: ({ RouteKey }) => (typeof RouteKey === 'string' ? checkRouteKey(RouteKey) : undefined),
    physicalId: newId,
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => void routes.delete(physicalId),
  };
}

/** `AWS::ApiGatewayV2::Integration`: a function. */
export function httpApiIntegration({ integrations }: HttpApis): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const { ApiId, IntegrationUri, TimeoutInMillis } = readProperties(integrationProperties, properties);
    integrations.set(physicalId, { api: ApiId, target: functionOf(IntegrationUri), timeoutMs: TimeoutInMillis });
    return { attributes: { IntegrationId: physicalId } };
  };
  return {
    immutable: ['ApiId'],
    check: checkIntegration,
    physicalId: newId,
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => void integrations.delete(physicalId),
  };
}

function checkIntegration({ IntegrationType, PayloadFormatVersion }: Properties): string | undefined {
  if (IntegrationType !== 'AWS_PROXY') return 'Only integrations with functions are supported: AWS_PROXY';
  return PayloadFormatVersion === '2.0' ? undefined : 'Only the payload format 2.0 is supported';
}

/** `AWS::ApiGatewayV2::Authorizer`: a function that is really asked, or tokens that are really verified. */
export function httpApiAuthorizer({ authorizers }: HttpApis, results: RequestAuthorizers): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const authorizer = authorizerOf(properties);
    const wrong = authorizer.identitySources.map(checkIdentitySource).find(Boolean);
    if (wrong) throw new Error(wrong);
    results.forget(physicalId);
    authorizers.set(physicalId, authorizer);
    return { attributes: { AuthorizerId: physicalId } };
  };
  return {
    immutable: ['ApiId'],
    physicalId: newId,
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    async remove({ physicalId }) {
      results.forget(physicalId);
      authorizers.delete(physicalId);
    },
  };
}

function authorizerOf(properties: Properties): Authorizer {
  const parsed = readProperties(authorizerProperties, properties);
  const { ApiId: api, IdentitySource: identitySources } = parsed;
  if (parsed.AuthorizerType === 'JWT') {
    const { Issuer: issuer, Audience: audiences } = parsed.JwtConfiguration;
    return { kind: 'jwt', api, identitySources, issuer, audiences };
  }
  const ttlSeconds = parsed.AuthorizerResultTtlInSeconds ?? (identitySources.length > 0 ? defaultTtlSeconds : 0);
  if (ttlSeconds > 0 && identitySources.length === 0) {
    throw new Error('Identity source is required when authorizer caching is enabled');
  }
  const { AuthorizerUri, EnableSimpleResponses: simpleResponses } = parsed;
  return { kind: 'request', api, target: functionOf(AuthorizerUri), identitySources, ttlSeconds, simpleResponses };
}

/** A function's ARN, which may be in the middle of a URI. */
const functionOf = (uri: string): string => /functions\/(arn:.+)\/invocations$/.exec(uri)?.[1] ?? uri;
