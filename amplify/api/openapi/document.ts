import type { Api } from '../api.ts';
import { basePath } from '../edge/match-route.ts';

export function describeSignIn(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'accessToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'Access token of the Cognito user pool that the console signs in to, or a token for automation (`dct_…`)',
  });
}

/** OpenAPI 3.1 of every route of the API. */
export const describeApi = (api: Api, version: string) =>
  api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Deployment Console',
      version,
      description: 'Errors are problem details (RFC 9457) whose `code` is a stable word. Times are ISO 8601, UTC.',
    },
    servers: [{ url: basePath }],
  });
