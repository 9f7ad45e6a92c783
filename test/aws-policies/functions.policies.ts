import { policyNames } from '@console/core/configuration/names';
import { describe, expect, it } from 'vitest';
import { allStacks } from './iam/installation.ts';
import { managedPolicy } from './iam/roles.ts';

const account = allStacks.find(({ name }) => name === 'deployment-console-account');
if (!account) throw new Error('There is no stack of the account');

/** The resources of the statement of APIs, as regular expressions. */
const allowed = [
  managedPolicy(account, policyNames.executionFunctions)
    .policy.Statement.filter(({ Sid }) => Sid === 'Apis')
    .map(({ Resource }) => Resource),
]
  .flat(2)
  .map(
    (arn) =>
      new RegExp(
        `^${String(arn)
          .replace(/[.+?^$()|[\]\\]/g, '\\$&')
          .replaceAll('*', '.*')}$`,
      ),
  );

const reaches = (path: string) => allowed.some((pattern) => pattern.test(`arn:aws:apigateway:eu-central-1::${path}`));

describe('CloudFormation reaches of API Gateway', () => {
  it.each([
    '/apis',
    '/apis/a1',
    '/apis/a1/routes/r1',
    '/apis/a1/stages/$default',
    '/domainnames/acme.example.com/apimappings/m1',
  ])('%s', (path) => expect(reaches(path)).toBe(true));

  it.each(['/restapis/a1', '/account', '/apikeys/k1', '/usageplans/p1', '/vpclinks/v1', '/clientcertificates/c1'])(
    'not %s',
    (path) => expect(reaches(path)).toBe(false),
  );
});
