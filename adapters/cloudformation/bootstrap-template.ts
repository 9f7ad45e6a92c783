type Resource = { Type: string; DeletionPolicy?: string; Properties?: Record<string, unknown> };
export type Template = { Resources: Record<string, Resource> };

/**
 * CDK's bootstrap template sets the permissions boundary on one of its roles only. The account allows no role without
 * it, so every role gets that boundary.
 */
export function addBoundaryToRoles(template: Template): Template {
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
 * The bucket has a fixed name and is retained: a failed bootstrap would leave it behind, and every later one would fail
 * to create it.
 */
export function retainExceptOnCreate(template: Template): Template {
  const resources = Object.entries(template.Resources).map(([id, resource]) => [
    id,
    resource.DeletionPolicy === 'Retain' ? { ...resource, DeletionPolicy: 'RetainExceptOnCreate' } : resource,
  ]);
  return { ...template, Resources: Object.fromEntries(resources) };
}
