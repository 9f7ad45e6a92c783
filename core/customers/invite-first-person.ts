import { conflict } from '../errors.ts';
import type { StackRef, Store, TenantUsers, UserPoolRef } from '../ports.ts';
import { isFunctionsProduct } from '../products/kinds.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import type { PoolRecord } from '../records/pool.ts';
import { customerStackName } from '../stack-names.ts';

/** Where invitations can be read, and no e-mail tells them: on one machine. */
export interface FirstPeople {
  users: Pick<TenantUsers, 'list' | 'renewInvitation'>;
  outputs(stack: StackRef): Promise<Readonly<Record<string, string>>>;
}

/** What a customer runs: its own deployment, or that of its pool. */
export async function deploymentOfCustomer(
  store: Pick<Store, 'get'>,
  { deploymentId }: CustomerRecord,
  pool: PoolRecord | undefined,
): Promise<DeploymentRecord | undefined> {
  const id = pool ? pool.deploymentId : deploymentId;
  return id === null ? undefined : store.get('deployment', { id });
}

/** Whether people of the customer sign in with an e-mail address and a password that an invitation gives them. */
export const hasInvitations = ({ product }: DeploymentRecord): boolean =>
  isFunctionsProduct(product) && product.users !== false;

/** Checks that the administrator can be given another password. @throws DomainError `no-sign-in` */
export async function findInvitation(
  people: FirstPeople | undefined,
  customer: CustomerRecord,
  { product }: DeploymentRecord,
  pool: PoolRecord | undefined,
): Promise<{ user: string; renew(): Promise<string> }> {
  const email = customer.adminEmail.toLowerCase();
  if (!people) throw conflict('no-sign-in', { product: product.name, person: email });
  const users = await userPoolOf(people, customer, isFunctionsProduct(product) && product.users === 'own', pool);
  const person = users && (await people.users.list(users, customer.id)).find((one) => one.email === email);
  if (!users || !person) throw conflict('no-sign-in', { customer: customer.code, person: email });
  if (!person.invited) throw conflict('no-sign-in', { person: email });
  return {
    user: person.username,
    async renew() {
      const { temporaryPassword } = await people.users.renewInvitation(users, {
        tenantId: customer.id,
        code: customer.code,
        email,
      });
      if (temporaryPassword === undefined) throw conflict('no-sign-in', { product: product.name, person: email });
      return temporaryPassword;
    },
  };
}

async function userPoolOf(
  { outputs }: FirstPeople,
  { region, code, cloudType }: CustomerRecord,
  own: boolean,
  pool: PoolRecord | undefined,
): Promise<UserPoolRef | undefined> {
  const ofStack = async () => (await outputs({ region, name: customerStackName(code) })).UserPoolId;
  const isOwn = !pool || (own && cloudType === 'private');
  const userPoolId = (isOwn ? await ofStack() : undefined) ?? pool?.outputs.UserPoolId;
  return userPoolId === undefined ? undefined : { region, userPoolId };
}
