import { permissions } from '@console/core/access/permissions';
import { admin } from '@console/core/contract/admin';
import { alert, notification } from '@console/core/contract/alert';
import { auditEntry } from '@console/core/contract/audit';
import { createCustomerInput, customer } from '@console/core/contract/customer';
import * as examples from '@console/core/contract/examples';
import { logPage, operation } from '@console/core/contract/operation';
import { productView } from '@console/core/contract/product';
import { addRegionInput, region } from '@console/core/contract/region';
import { describe, expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';

/** The parts of an OpenAPI document that are looked at here. */
interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}
interface Described {
  operationId: string;
  summary: string;
  security: object[];
  responses: Record<string, { content: Record<string, { schema: object; example?: unknown }> }>;
}

const { call } = await testConsole();
const { body, status } = await call('GET /openapi.json', { as: null });
const document = body as Document;

describe('GET /openapi.json', () => {
  it('is OpenAPI 3.1 that anybody can read', () => {
    expect(status).toBe(200);
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' }, servers: [{ url: '/api' }] });
  });

  it.each(Object.entries(permissions))('describes %s', (route, permission) => {
    const [method = '', path = ''] = route.split(' ');
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(operation?.summary).toBeTruthy();
    expect(operation?.security).toEqual(permission.role === 'anyone' ? [] : [{ accessToken: [] }]);
    const [success = ''] = Object.keys(operation?.responses ?? {});
    expect(operation?.responses[success]?.content ?? {}).toSatisfy((content: object) =>
      Object.values(content).every(({ schema }) => schema !== undefined),
    );
    if (permission.role !== 'anyone') {
      expect(operation?.responses[401]?.content['application/problem+json']?.schema).toEqual({
        $ref: '#/components/schemas/Problem',
      });
    }
  });

  it.each([
    [admin, examples.admin],
    [alert, examples.alert],
    [notification, examples.notification],
    [auditEntry, examples.auditEntry],
    [createCustomerInput, examples.createCustomerBody],
    [customer, examples.customer],
    [logPage, examples.logPage],
    [operation, examples.operation],
    [productView, examples.product],
    [addRegionInput, examples.addRegionBody],
    [region, examples.region],
  ])('has an example that keeps to the contract: %#', (schema, example) => {
    expect(schema.parse(example)).toEqual(example);
  });

  it('gives every operation a name of its own', () => {
    const paths = Object.values(document.paths);
    const names = paths.flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(names).toHaveLength(Object.keys(permissions).length);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('getCustomersCodeLogs');
  });

  it('names its schemas, and refers to them by name', () => {
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining([
        'Admin',
        'Alert',
        'AuditEntry',
        'Customer',
        'Operation',
        'Problem',
        'Product',
        'Region',
        'Settings',
        'Summary',
      ]),
    );
    expect(document.components.securitySchemes.accessToken).toMatchObject({ type: 'http', scheme: 'bearer' });
    const customers = document.paths['/customers']?.get?.responses[200]?.content['application/json'];
    expect(customers).toMatchObject({
      schema: { properties: { items: { items: { $ref: '#/components/schemas/Customer' } } } },
      example: { items: [{ code: 'acme' }] },
    });
  });

  it('refers to nothing that is not there', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
    const missing = [...references].map((match) => match[1] ?? '').filter((name) => !document.components.schemas[name]);
    expect(missing).toEqual([]);
  });
});
