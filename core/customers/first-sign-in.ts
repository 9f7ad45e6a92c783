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
import { deploymentOfCustomer, type FirstPeople, findInvitation, hasInvitations } from './invite-first-person.ts';
import { hostOf } from './view.ts';

interface SignInDeps extends Pick<ServiceDeps, 'store' | 'clock' | 'ids'> {
  customerSecrets: Pick<CustomerSecrets, 'generated'>;
  firstPeople?: FirstPeople | undefined;
}

/**
 * The sign-in that the console has made for the customer's application: a password that was generated, or another one-time
 * password of the invited administrator. It is in the audit log who is given it before anybody is.
 * @param urlOf the address of what a host begins with
 * @throws DomainError `not-deployed`, `no-sign-in`
 */
export async function readFirstSignIn(
  deps: SignInDeps,
  request: RequestContext,
  code: string,
  urlOf: (host: string) => string,
): Promise<FirstSignIn> {
  const customer = await deps.store.get('customer', { code });
  if (!customer) throw notFound(`Customer "${code}"`, code);
  const pool = customer.pool === null ? undefined : await deps.store.get('pool', { id: customer.pool });
  const deployment = customer.deployed ? await deploymentOfCustomer(deps.store, customer, pool) : undefined;
  if (!deployment) throw conflict('not-deployed', { customer: code });
  const url = urlOf(hostOf(customer, pool));
  const audit = (user: string) =>
    deps.store.commit([
      auditChange(deps, {
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'customer.sign-in',
        customer: code,
        region: customer.region,
        outcome: 'accepted',
        ...detailed(auditText('sign-in-shown', { user })),
      }),
    ]);
  if (hasInvitations(deployment)) {
    const { user, renew } = await findInvitation(deps.firstPeople, customer, deployment, pool);
    await audit(user);
    return { url, user, password: await renew() };
  }
  const { name, template } = signInOf(deployment);
  const password = await deps.customerSecrets.generated(
    { region: customer.region, name: customerStackName(code) },
    name,
  );
  if (password === undefined) throw conflict('no-sign-in', { customer: code, name });
  const user = filled(template, customer, deployment, url);
  await audit(user);
  return { url, user, password };
}

/** @throws DomainError `no-sign-in` */
function signInOf({ product }: DeploymentRecord): { name: string; template: string } {
  const generated = isContainersProduct(product) ? Object.entries(product.generated) : [];
  for (const [name, { signIn }] of generated) if (signIn) return { name, template: signIn.user };
  throw conflict('no-sign-in', { product: product.name });
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
