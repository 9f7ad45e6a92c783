import { execFileSync } from 'node:child_process';
import { minimumBootstrapVersion, policyNames } from '@console/core/configuration/names';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { addBoundaryToRoles, retainExceptOnCreate, type Template, versionOf } from './bootstrap-template.ts';

/** The template of the CDK that the scripts use. */
const original = parse(
  execFileSync('node_modules/.bin/cdk', ['bootstrap', '--show-template'], { encoding: 'utf8' }),
) as Template;
const rolesOf = ({ Resources }: Template) =>
  Object.entries(Resources).filter(([, { Type }]) => Type === 'AWS::IAM::Role');

it('puts every role of the CDK under a boundary, and CloudFormation under one of its own', () => {
  const roles = rolesOf(addBoundaryToRoles(original));
  expect(roles.length).toBeGreaterThanOrEqual(5);
  for (const [id, { Properties }] of roles) {
    const boundary = JSON.stringify(Properties?.PermissionsBoundary);
    if (id === 'CloudFormationExecutionRole') expect(boundary).toContain('PermissionsBoundarySet');
    else expect(boundary, id).toContain(`policy/${policyNames.boundary}"`);
  }
  expect(Object.keys(addBoundaryToRoles(original).Resources)).toEqual(Object.keys(original.Resources));
});

it('fails when the template has no role of CloudFormation with a boundary', () => {
  const without = { Resources: { Role: { Type: 'AWS::IAM::Role' } } };
  expect(() => addBoundaryToRoles(without)).toThrow('no role of CloudFormation with a boundary');
});

it('deletes the bucket when the creation fails, and retains it afterwards', () => {
  const bucket = ({ Resources }: Template) => Object.values(Resources).find(({ Type }) => Type === 'AWS::S3::Bucket');
  expect(bucket(original)?.DeletionPolicy).toBe('Retain');
  expect(bucket(retainExceptOnCreate(original))?.DeletionPolicy).toBe('RetainExceptOnCreate');
});

it('has a version with which jobs can deploy', () => {
  expect(Number(versionOf(original))).toBeGreaterThanOrEqual(minimumBootstrapVersion);
  expect(versionOf(original)).toBe(original.Resources.CdkBootstrapVersion?.Properties?.Value);
});
