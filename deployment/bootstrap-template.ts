import { policyNames } from '@console/core/configuration/names';

type Resource = { Type: string; DeletionPolicy?: string; Properties?: Record<string, unknown> };
export type Template = { Resources: Record<string, Resource>; Outputs?: Record<string, { Value: unknown }> };

const changed = (template: Template, change: (resource: Resource) => Resource): Template => ({
  ...template,
  Resources: Object.fromEntries(Object.entries(template.Resources).map(([id, resource]) => [id, change(resource)])),
});

/** The one role that is no job's: it has a boundary of its own, a parameter of the template. */
const isExecutionRole = ({ Properties }: Resource): boolean =>
  JSON.stringify(Properties?.RoleName ?? '').includes('cfn-exec-role');

/** Puts the roles that a job assumes under their own boundary, which is narrower than CloudFormation's. */
export function addBoundaryToRoles(template: Template): Template {
  const roles = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::Role');
  const [execution, ...others] = roles.filter(isExecutionRole);
  if (!execution?.Properties?.PermissionsBoundary || others.length > 0)
    throw new Error('The bootstrap template of this CDK has no role of CloudFormation with a boundary.');
  const boundary = { 'Fn::Sub': `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:policy/${policyNames.boundary}` };
  return changed(template, (resource) =>
    resource.Type === 'AWS::IAM::Role' && !isExecutionRole(resource)
      ? { ...resource, Properties: { ...resource.Properties, PermissionsBoundary: boundary } }
      : resource,
  );
}

/**
 * The bucket has a fixed name and is retained: a failed bootstrap would leave it behind, and every later one would fail
 * to create it.
 */
export const retainExceptOnCreate = (template: Template): Template =>
  changed(template, (resource) =>
    resource.DeletionPolicy === 'Retain' ? { ...resource, DeletionPolicy: 'RetainExceptOnCreate' } : resource,
  );

/** The version that a region has once it is bootstrapped with the template. */
export function versionOf({ Outputs }: Template): string {
  const version = Outputs?.BootstrapVersion?.Value;
  if (typeof version !== 'string') throw new Error('The bootstrap template of this CDK has no version.');
  return version;
}
