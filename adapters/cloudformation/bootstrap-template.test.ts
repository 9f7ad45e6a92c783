import { BootstrapTemplate } from '@aws-cdk/toolkit-lib';
import { expect, it } from 'vitest';
import { addBoundaryToRoles, retainExceptOnCreate, type Template } from './bootstrap-template.ts';

it('puts every role of the CDK under the boundary', async () => {
  const original = JSON.parse((await BootstrapTemplate.fromSource()).asJSON()) as Template;
  const roles = Object.values(addBoundaryToRoles(original).Resources).filter(({ Type }) => Type === 'AWS::IAM::Role');
  expect(roles.length).toBeGreaterThanOrEqual(5);
  for (const { Properties } of roles) {
    expect(Properties?.PermissionsBoundary).toMatchObject({
      'Fn::If': ['PermissionsBoundarySet', expect.anything(), expect.anything()],
    });
  }
  expect(Object.keys(addBoundaryToRoles(original).Resources)).toEqual(Object.keys(original.Resources));
});

it('fails when the template has no boundary', () => {
  expect(() => addBoundaryToRoles({ Resources: { Role: { Type: 'AWS::IAM::Role' } } })).toThrow(
    'no role with a boundary',
  );
});

it('deletes the bucket when the creation fails, and retains it afterwards', async () => {
  const original = JSON.parse((await BootstrapTemplate.fromSource()).asJSON()) as Template;
  const bucket = ({ Resources }: Template) => Object.values(Resources).find(({ Type }) => Type === 'AWS::S3::Bucket');
  expect(bucket(original)?.DeletionPolicy).toBe('Retain');
  expect(bucket(retainExceptOnCreate(original))?.DeletionPolicy).toBe('RetainExceptOnCreate');
  expect(JSON.stringify(retainExceptOnCreate(original))).not.toContain('"DeletionPolicy":"Retain"');
});
