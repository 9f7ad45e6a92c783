import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import { chooseProduct } from '@console/core/catalogue/choose-product';
import { hint } from '@console/core/contract/texts/hints';
import { isFunctionsProduct } from '@console/core/products/kinds';
import type { FunctionsProduct } from '@console/core/products/model';
import type { DeploymentRecord } from '@console/core/records/deployment';
import type { DesiredState } from '@console/core/subjects/customer';
import { JobFailed } from '../job-error.ts';
import { withBundle, withKeptBundle } from '../pools/bundle-of.ts';
import type { Run } from '../run.ts';
import type { CustomerSubject } from '../stacks/customer-stack.ts';
import { keepDeployment, keptDeployment } from '../stacks/deployment.ts';
import { withAssembly } from '../stacks/synthesize.ts';

export interface Protection {
  deletionProtection: boolean;
  kept: boolean;
}
export interface FunctionsDeployment {
  product: FunctionsProduct;
  version: string;
  size: string;
}

/** What was deployed last, or what the catalogue has now. @throws JobFailed */
export async function functionsOf(
  run: Run,
  { customer }: CustomerSubject,
  { definition, spec }: Pick<DesiredState, 'definition' | 'spec'>,
): Promise<FunctionsDeployment> {
  const { deps, operation } = run;
  const kept = await keptDeployment(run, customer);
  if (definition === 'kept' && kept && isFunctionsProduct(kept.product)) {
    return { product: kept.product, version: kept.version, size: kept.size };
  }
  const deployedVersion = customer.deployed?.version;
  const chosen = await chooseProduct(deps.catalogue, customer.product, spec, { deployedVersion });
  if ('errors' in chosen || !isFunctionsProduct(chosen.product)) {
    const reasons =
      'errors' in chosen ? chosen.errors.map(({ message }) => message) : ['runtime: is no longer functions'];
    const reason = reasons.join('; ');
    if (kept && isFunctionsProduct(kept.product) && kept.version === spec.version && kept.size === spec.size) {
      deps.log(`The catalogue does not have what was deployed, so that is deployed again as it was: ${reason}`);
      return { product: kept.product, version: kept.version, size: kept.size };
    }
    throw new JobFailed({ code: 'validation', reason, hint: hint('fix-product') });
  }
  const product = await withKeptBundle(run, { product: chosen.product, version: spec.version });
  const record: DeploymentRecord = {
    id: operation.id,
    customerId: customer.id,
    product,
    ...spec,
    options: {},
    optionSecrets: {},
    at: deps.clock.now().toISOString(),
    rev: 0,
  };
  await keepDeployment(run, record);
  return { product, ...spec };
}

export function withFunctionsAssembly<T>(
  run: Run,
  { customer, region }: CustomerSubject,
  { product, version, size }: FunctionsDeployment,
  state: Protection & { suspended: boolean },
  work: Parameters<typeof withAssembly<T>>[2],
): Promise<T> {
  const { account, domainName, brand, place, triggersDir } = run.deps.settings;
  return withBundle(run, { product, version }, ({ bundle, pages }) => {
    const props = {
      account,
      domainName,
      brand,
      place,
      region: customer.region,
      customer: { id: customer.id, code: customer.code },
      product,
      version,
      size,
      bundle,
      ...(pages !== undefined && { pages }),
      triggers: triggersDir,
      shared: parseRegionOutputs(region.outputs),
      ...state,
    };
    return withAssembly(run, (synthesis, folder) => synthesis.synthesizeFunctionsCustomer(props, folder), work);
  });
}
