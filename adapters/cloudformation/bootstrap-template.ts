type Resource = { Type: string; DeletionPolicy?: string; Properties?: Record<string, unknown> };
export type Template = { Resources: Record<string, Resource> };

/**
 * CDK's bootstrap template puts the boundary on one of its roles only. The account lets no role be made without it, so
 * each of them gets what that one has.
 */
export function boundEveryRole(template: Template): Template {
  const roles = Object.entries(template.Resources).filter(([, { Type }]) => Type === 'AWS::IAM::Role');
  const boundary = roles.map(([, { Properties }]) => Properties?.PermissionsBoundary).find((one) => one !== undefined);
  if (boundary === undefined) throw new Error('The bootstrap template of this CDK has no role with a boundary.');
  const bound = roles.map(([id, role]) => [
    id,
    { ...role, Properties: { ...role.Properties, PermissionsBoundary: boundary } },
  ]);
  return { ...template, Resources: { ...template.Resources, ...Object.fromEntries(bound) } };
}

/**
 * The bucket has a name of its own and outlives its stack: a bootstrap that failed would leave it behind and keep every
 * later one from making it.
 */
export function leaveNothingBehind(template: Template): Template {
  const resources = Object.entries(template.Resources).map(([id, resource]) => [
    id,
    resource.DeletionPolicy === 'Retain' ? { ...resource, DeletionPolicy: 'RetainExceptOnCreate' } : resource,
  ]);
  return { ...template, Resources: Object.fromEntries(resources) };
}
