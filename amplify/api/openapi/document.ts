import { auditEntry } from '@console/core/contract/audit';
import { customer } from '@console/core/contract/customer';
import { operation } from '@console/core/contract/operation';
import { problem } from '@console/core/contract/problem';
import { productView } from '@console/core/contract/product';
import { region } from '@console/core/contract/region';
import type { Api } from '../api.ts';
import { basePath } from '../edge/match-route.ts';

const schemas = {
  AuditEntry: auditEntry,
  Customer: customer,
  Operation: operation,
  Problem: problem,
  Product: productView,
  Region: region,
};

/** Gives the schemas their names; before the routes are described. */
export function nameSchemas(api: Api): void {
  for (const [name, schema] of Object.entries(schemas)) api.openAPIRegistry.register(name, schema);
  api.openAPIRegistry.registerComponent('securitySchemes', 'accessToken', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Access token of the Cognito user pool that the console signs in to',
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
