import { runningOptions } from '../catalogue/changed-options.ts';
import { chooseOptions } from '../catalogue/choose-options.ts';
import { chooseProduct } from '../catalogue/choose-product.ts';
import { definitionChanges } from '../catalogue/definition-changes.ts';
import type { DeployedDefinition } from '../contract/deployed-definition.ts';
import type { FieldError } from '../errors.ts';
import type { Catalogue, Store } from '../ports.ts';
import type { Place } from '../products/place.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { DeploymentRecord } from '../records/deployment.ts';

interface Deps {
  store: Pick<Store, 'get'>;
  catalogue: Pick<Catalogue, 'get'>;
  /** Where applications run. */
  place: Place;
}

/** What was deployed for the customer, and what the catalogue has of it now. */
export async function deployedDefinition(
  { store, catalogue, place }: Deps,
  customer: CustomerRecord,
): Promise<DeployedDefinition> {
  const { deploymentId: id, product } = customer;
  const [kept, entry] = await Promise.all([
    id === null ? undefined : store.get('deployment', { id }),
    catalogue.get(product),
  ]);
  const [problem, ...others] = await problemsOf(catalogue, customer);
  return {
    deployed: kept ? shownDeployment(kept) : null,
    changes: kept && entry?.product ? definitionChanges(kept.product, entry.product, { place, size: kept.size }) : [],
    ...(problem && {
      problem: others.length > 0 ? { message: [problem, ...others].map(sentence).join('; ') } : said(problem),
    }),
  };
}

async function problemsOf(catalogue: Pick<Catalogue, 'get'>, customer: CustomerRecord): Promise<FieldError[]> {
  const { product, spec, deployed, options } = customer;
  const chosen = await chooseProduct(catalogue, product, spec, { deployedVersion: deployed?.version });
  if ('errors' in chosen) return chosen.errors;
  const found = chooseOptions(chosen.product, {}, options);
  return 'errors' in found ? found.errors : [];
}

const sentence = ({ path, message }: FieldError): string =>
  path.startsWith('options.') ? `${path} ${message}` : message;

/** The text of an option needs its name before it, which a code does not have. */
const said = (error: FieldError): NonNullable<DeployedDefinition['problem']> => ({
  message: sentence(error),
  ...(error.coded && !error.path.startsWith('options.') && { coded: error.coded }),
});

const shownDeployment = ({ version, size, at, id, ...kept }: DeploymentRecord) => ({
  version,
  size,
  options: runningOptions(kept),
  at,
  operationId: id,
});
