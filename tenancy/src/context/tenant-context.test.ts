import { describe, expect, it } from 'vitest';
import type { TenancyError } from '../errors.ts';
import { requireOwn, tenantContext } from './tenant-context.ts';

const tenantId = '01HZXA0000000000000000000A';
const other = '01HZXB0000000000000000000B';

const refusalOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    return (error as TenancyError).toJSON();
  }
  return undefined;
};

describe('tenantContext', () => {
  it.each([
    ['a Lambda authorizer of an HTTP API', { lambda: { tenantId, userId: 'ada', role: 'admin', plan: 'large' } }],
    ['a Lambda authorizer of a REST API', { tenantId, userId: 'ada', role: 'admin', plan: 'large' }],
  ])('reads what %s leaves', (_, authorizer) => {
    expect(tenantContext({ requestContext: { authorizer } })).toEqual({
      tenantId,
      userId: 'ada',
      role: 'admin',
      plan: 'large',
    });
  });

  it.each([
    ['a JWT authorizer', (claims: object) => ({ jwt: { claims } })],
    ['a Cognito authorizer', (claims: object) => ({ claims })],
  ])('reads the claims that %s leaves', (_, authorizerOf) => {
    const authorizer = authorizerOf({ 'custom:tenant_id': tenantId, username: 'ada', 'custom:role': 'admin' });
    expect(tenantContext({ requestContext: { authorizer } })).toMatchObject({ tenantId, userId: 'ada', role: 'admin' });
  });

  it.each([
    ['no authorizer', undefined],
    ['an empty context', { lambda: {} }],
    ['an empty tenant', { lambda: { tenantId: '' } }],
    ['a context that is none', 'text'],
  ])('refuses %s as MISSING_TENANT_ID', (_, authorizer) => {
    expect(refusalOf(() => tenantContext({ requestContext: { authorizer } }))).toMatchObject({
      statusCode: 401,
      errorType: 'MISSING_TENANT_ID',
    });
  });

  it.each([
    ['*'],
    [`${tenantId}*`],
    [`${tenantId}#USER#x`],
    [tenantId.toLowerCase()],
    ['../x'],
    [{ tenantId }],
    [[tenantId]],
    [42],
  ])('refuses %j as INVALID_TENANT_ID', (value) => {
    expect(
      refusalOf(() => tenantContext({ requestContext: { authorizer: { lambda: { tenantId: value } } } })),
    ).toMatchObject({
      statusCode: 400,
      errorType: 'INVALID_TENANT_ID',
    });
  });

  it('reads no tenant from path, query, headers or body', () => {
    const forged = {
      rawPath: `/tenants/${other}`,
      pathParameters: { tenantId: other },
      queryStringParameters: { tenantId: other },
      headers: { 'x-tenant-id': other, tenantid: other, 'custom:tenant_id': other },
      body: JSON.stringify({ tenantId: other }),
    };
    expect(refusalOf(() => tenantContext(forged))?.errorType).toBe('MISSING_TENANT_ID');
    const own = { ...forged, requestContext: { authorizer: { lambda: { tenantId } } } };
    expect(tenantContext(own).tenantId).toBe(tenantId);
  });

  it('gives an unknown role the rights of a member', () => {
    const authorizer = { lambda: { tenantId, role: 'owner' } };
    expect(tenantContext({ requestContext: { authorizer } }).role).toBe('member');
  });
});

it('refuses what belongs to another tenant', () => {
  expect(refusalOf(() => requireOwn({ tenantId }, other))).toMatchObject({
    statusCode: 403,
    errorType: 'UNAUTHORIZED_ACCESS',
  });
  expect(refusalOf(() => requireOwn({ tenantId }, tenantId))).toBeUndefined();
});
