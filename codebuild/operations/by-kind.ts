import { isFunctionsProduct } from '@console/core/products/kinds';
import type { Run } from '../run.ts';
import { loadCustomer } from '../stacks/customer-stack.ts';
import { keptDeployment } from '../stacks/deployment.ts';
import type { Work } from './work.ts';

/** What a customer is made of. */
export type CustomerKind = 'containers' | 'functions' | 'tenant';

/** By what was deployed; for a customer that was never deployed, by the catalogue. */
export async function kindOfCustomer(run: Run): Promise<CustomerKind> {
  const { customer } = await loadCustomer(run);
  if (customer.pool !== null) return 'tenant';
  const product =
    (await keptDeployment(run, customer))?.product ?? (await run.deps.catalogue.get(customer.product))?.product;
  return product && isFunctionsProduct(product) ? 'functions' : 'containers';
}

/** The work of a type that is another one for each kind of customer. */
export const byKind =
  (works: Readonly<Record<CustomerKind, Work>>): Work =>
  async (run) =>
    works[await kindOfCustomer(run)](run);
