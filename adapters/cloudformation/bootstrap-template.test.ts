import { BootstrapTemplate } from '@aws-cdk/toolkit-lib';
import { expect, it } from 'vitest';
import { boundEveryRole, leaveNothingBehind, type Template } from './bootstrap-template.ts';

it('puts every role of the CDK under the boundary', async () => {
  const original = JSON.parse((await BootstrapTemplate.fromSource()).asJSON()) as Template;
  const roles = Object.values(boundEveryRole(original).Resources).filter(({ Type }) => Type === 'AWS::IAM::Role');
  expect(roles.length).toBeGreaterThanOrEqual(5);
  for (const { Properties } of roles) {
    expect(Properties?.PermissionsBoundary).toMatchObject({
      'Fn::If': ['PermissionsBoundarySet', expect.anything(), expect.anything()],
    });
  }
  expect(Object.keys(boundEveryRole(original).Resources)).toEqual(Object.keys(original.Resources));
});

it('does not pretend where there is no boundary to be had', () => {
  expect(() => boundEveryRole({ Resources: { Role: { Type: 'AWS::IAM::Role' } } })).toThrow('no role with a boundary');
});

it('leaves nothing behind when it fails, but keeps the bucket afterwards', async () => {
  const original = JSON.parse((await BootstrapTemplate.fromSource()).asJSON()) as Template;
  const bucket = ({ Resources }: Template) => Object.values(Resources).find(({ Type }) => Type === 'AWS::S3::Bucket');
  expect(bucket(original)?.DeletionPolicy).toBe('Retain');
  expect(bucket(leaveNothingBehind(original))?.DeletionPolicy).toBe('RetainExceptOnCreate');
  expect(JSON.stringify(leaveNothingBehind(original))).not.toContain('"DeletionPolicy":"Retain"');
});
