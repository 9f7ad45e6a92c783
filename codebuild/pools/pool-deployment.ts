import { chooseProduct } from '@console/core/catalogue/choose-product';
import { hint } from '@console/core/contract/texts/hints';
import { isPooled } from '@console/core/products/kinds';
import type { FunctionsProduct } from '@console/core/products/model';
import type { DeploymentRecord } from '@console/core/records/deployment';
import type { PoolRecord } from '@console/core/records/pool';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { keepDeployment } from '../stacks/deployment.ts';
import { withKeptBundle } from './bundle-of.ts';

export interface PoolDefinition {
  product: FunctionsProduct;
  version: string;
}

/** What the catalogue has of the wanted version, kept as it is now. @throws JobFailed */
export async function definitionToDeploy(run: Run, pool: PoolRecord): Promise<PoolDefinition> {
  const { deps, operation } = run;
  const { version } = pool;
  const chosen = await chooseProduct(
    deps.catalogue,
    pool.product,
    { version },
    { deployedVersion: pool.deployed?.version },
  );
  if ('errors' in chosen) {
    const reason = chosen.errors.map(({ message }) => message).join('; ');
    throw new JobFailed({ code: 'validation', reason, hint: hint('fix-product') });
  }
  const { product: found } = chosen;
  if (!isPooled(found)) {
    const reason = `tenancy: ${found.name} is no longer a product whose customers share a pool`;
    throw new JobFailed({ code: 'validation', reason, hint: hint('fix-product') });
  }
  const product = await withKeptBundle(run, { product: found, version });
  const record: DeploymentRecord = {
    id: operation.id,
    pool: pool.id,
    product,
    version,
    size: '',
    options: {},
    optionSecrets: {},
    at: deps.clock.now().toISOString(),
    rev: 0,
  };
  await keepDeployment(run, record);
  return { product, version };
}

/** What was deployed last; undefined before the first success. */
export async function deployedDefinition({ deps }: Run, pool: PoolRecord): Promise<PoolDefinition | undefined> {
  if (pool.deploymentId === null) return undefined;
  const kept = await deps.store.get('deployment', { id: pool.deploymentId });
  return kept && isPooled(kept.product) ? { product: kept.product, version: kept.version } : undefined;
}
