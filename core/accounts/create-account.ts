import type { CreateAccount } from '../contract/account.ts';
import { type CreatedCustomer, createCustomer } from '../customers/create-customer.ts';
import { DomainError, type FieldError, invalid } from '../errors.ts';
import type { CustomerServiceDeps, RequestContext } from '../service.ts';
import { codeFromName } from './code-from-name.ts';
import { chosenPlace } from './defaults.ts';
import { namedAccount } from './find.ts';
import { ancestorsOf, childAdded } from './parents.ts';

/** Others may take the code that was free a moment ago. */
const attempts = 5;

/** Queues the creation of a customer, as other systems ask for it. */
export async function createAccount(
  deps: CustomerServiceDeps,
  request: RequestContext,
  input: CreateAccount,
): Promise<CreatedCustomer> {
  const place = await chosenPlace(deps, input);
  const parent =
    input.masterAccountName === undefined ? undefined : await namedAccount(deps.store, input.masterAccountName);
  const errors: FieldError[] = [...('errors' in place ? place.errors : []), ...(isError(parent) ? [parent] : [])];
  if ('errors' in place || isError(parent) || errors.length > 0) throw invalid(errors);
  const { name, cloudType, addresses, technicalUser, licenses } = input;
  const account = {
    masterAccountId: parent?.id ?? null,
    addresses,
    technicalUser,
    licenses,
    licensesAt: deps.clock.now().toISOString(),
  };
  const changes = async () => {
    if (!parent) return [];
    const current = await namedAccount(deps.store, parent.id);
    if (isError(current)) throw invalid([current]);
    const above = await ancestorsOf(deps.store, current, undefined);
    if (!Array.isArray(above)) throw invalid([above]);
    return childAdded(current, above);
  };
  for (let attempt = 1; ; attempt++) {
    const code = await codeFromName(deps, name);
    const wanted = { ...place, code, name, cloudType, adminEmail: technicalUser.email };
    try {
      return await createCustomer(deps, request, wanted, { account, changes });
    } catch (error) {
      if (attempt === attempts || !(error instanceof DomainError) || error.code !== 'code-taken') throw error;
    }
  }
}

const isError = (value: object | undefined): value is FieldError => value !== undefined && 'path' in value;
