import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { HttpApis, stageKey } from '../http-api/http-apis.ts';
import type { Properties } from '../template/model.ts';
import { randomHex } from './names.ts';
import { readProperties } from './read-properties.ts';

const texts = z.array(z.string()).default([]);

const apiProperties = z.object({
  ProtocolType: z.string().default('HTTP'),
  DisableExecuteApiEndpoint: z.coerce.boolean().default(false),
  CorsConfiguration: z
    .object({
      AllowOrigins: texts,
      AllowMethods: texts,
      AllowHeaders: texts,
      ExposeHeaders: texts,
      AllowCredentials: z.coerce.boolean().default(false),
      MaxAge: z.coerce.number().optional(),
    })
    .optional(),
});

const throttle = z
  .object({
    ThrottlingRateLimit: z.coerce.number().optional(),
    ThrottlingBurstLimit: z.coerce.number().optional(),
  })
  .transform(({ ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst }) => ({ perSecond, burst }));

const stageProperties = z.object({
  ApiId: z.string(),
  StageName: z.string(),
  StageVariables: z.record(z.string(), z.coerce.string()).default({}),
  DefaultRouteSettings: throttle.default({ perSecond: undefined, burst: undefined }),
  RouteSettings: z.record(z.string(), throttle).default({}),
  AccessLogSettings: z.object({ DestinationArn: z.string(), Format: z.string() }).optional(),
});

const newId = () => randomHex(10);

/** `AWS::ApiGatewayV2::Api`: served by the proxy. */
export function httpApi(apis: HttpApis, appsPort: number): ResourceHandler {
  const put = async ({ stack, physicalId: id, properties }: ResourceRequest) => {
    const { CorsConfiguration: cors, DisableExecuteApiEndpoint } = readProperties(apiProperties, properties);
    apis.apis.set(id, {
      id,
      stack: { region: stack.region, name: stack.name },
      endpointDisabled: DisableExecuteApiEndpoint,
      cors: cors && {
        origins: cors.AllowOrigins,
        methods: cors.AllowMethods,
        headers: cors.AllowHeaders,
        exposed: cors.ExposeHeaders,
        credentials: cors.AllowCredentials,
        maxAgeSeconds: cors.MaxAge,
      },
    });
    return { attributes: { ApiId: id, ApiEndpoint: `http://${HttpApis.hostOf(id)}:${appsPort}` } };
  };
  return {
    immutable: ['ProtocolType'],
    check: checkApi,
    physicalId: newId,
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => void apis.apis.delete(physicalId),
  };
}

function checkApi({ ProtocolType, Body, BodyS3Location, Target }: Properties): string | undefined {
  if (ProtocolType === 'WEBSOCKET') return 'WebSocket APIs are not supported';
  const imported = Body ?? BodyS3Location ?? Target;
  return imported === undefined
    ? undefined
    : 'APIs from OpenAPI and quick-create APIs are not supported: define routes';
}

/** `AWS::ApiGatewayV2::Stage`: its limits, variables and access log. */
export function httpApiStage(apis: HttpApis): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const stage = readProperties(stageProperties, properties);
    const { AccessLogSettings: log } = stage;
    apis.stages.set(stageKey(stage.ApiId, stage.StageName), {
      api: stage.ApiId,
      name: stage.StageName,
      variables: stage.StageVariables,
      throttle: stage.DefaultRouteSettings,
      routeThrottles: stage.RouteSettings,
      accessLog: log && { group: groupOf(log.DestinationArn), format: log.Format },
    });
    return { attributes: { Id: physicalId } };
  };
  return {
    immutable: ['ApiId', 'StageName'],
    physicalId: ({ properties }) => String(properties.StageName),
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ properties }) =>
      void apis.stages.delete(stageKey(String(properties.ApiId), String(properties.StageName))),
  };
}

const groupOf = (arn: string): string => arn.split(':log-group:')[1]?.replace(/:\*$/, '') ?? arn;
