import { auditChange, detailed } from '../audit/entry.ts';
import type { FirstSignIn } from '../contract/sign-in.ts';
import { auditText } from '../contract/texts/audit.ts';
import { conflict, notFound } from '../errors.ts';
import type { CustomerSecrets } from '../ports.ts';
import { isContainersProduct } from '../products/kinds.ts';
import { type Placeholder, parseTemplate } from '../products/placeholders.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import type { RequestContext, ServiceDeps } from '../service.ts';
import { customerStackName } from '../stack-names.ts';

interface SignInDeps extends Pick<ServiceDeps, 'store' | 'clock' | 'ids'> {
  customerSecrets: Pick<CustomerSecrets, 'generated'>;
}

/**
 * The password that was made for the first sign-in of the customer's application. It is in the audit log who was given it
 * before anybody is. @throws DomainError `not-deployed`, `no-sign-in`
 */
export async function readFirstSignIn(
  deps: SignInDeps,
  request: RequestContext,
  code: string,
  url: string,
): Promise<FirstSignIn> {
  const customer = await deps.store.get('customer', { code });
  if (!customer) throw notFound(`Customer "${code}"`, code);
  const { deploymentId, region } = customer;
  const deployment = deploymentId === null ? undefined : await deps.store.get('deployment', { id: deploymentId });
  if (!deployment) throw conflict('not-deployed', { customer: code });
  const { product } = deployment;
  const [name, user] = signInOf(deployment) ?? [];
  if (name === undefined || user === undefined) throw conflict('no-sign-in', { product: product.name });
  const password = await deps.customerSecrets.generated({ region, name: customerStackName(code) }, name);
  if (password === undefined) throw conflict('no-sign-in', { customer: code, name });
  const shown = { url, user: filled(user, customer, deployment, url), password };
  await deps.store.commit([
    auditChange(deps, {
      actor: request.actor,
      sourceIp: request.sourceIp,
      action: 'customer.sign-in',
      customer: code,
      region,
      outcome: 'accepted',
      ...detailed(auditText('sign-in-shown', { user: shown.user })),
    }),
  ]);
  return shown;
}

function signInOf({ product }: DeploymentRecord): [name: string, user: string] | undefined {
  if (!isContainersProduct(product)) return undefined;
  for (const [name, { signIn }] of Object.entries(product.generated)) if (signIn) return [name, signIn.user];
  return undefined;
}

/** The name of a user has no secret in it. What only its stack knows stays as the definition has it. */
function filled(template: string, customer: CustomerRecord, deployment: DeploymentRecord, url: string): string {
  const values: Partial<Record<Placeholder, string>> = {
    'customer.id': customer.id,
    'customer.code': customer.code,
    'customer.name': customer.name,
    'customer.adminEmail': customer.adminEmail,
    'customer.url': url,
    'customer.host': new URL(url).host,
    'product.version': deployment.version,
    ...Object.fromEntries(Object.entries(deployment.options).map(([name, value]) => [`option.${name}`, String(value)])),
  };
  return parseTemplate(template)
    .map((part) => ('text' in part ? part.text : (values[part.placeholder] ?? `\${${part.placeholder}}`)))
    .join('');
}
