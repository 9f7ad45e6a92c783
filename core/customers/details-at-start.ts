import { type CustomerDetails, customerDetailNames } from '../contract/customer.ts';
import type { Store } from '../ports.ts';
import { isContainersProduct } from '../products/kinds.ts';
import { placeholderNames } from '../products/placeholders.ts';
import { templatesOf } from '../products/templates.ts';
import type { CustomerRecord } from '../records/customer.ts';

/** Which of the details that have changed the application was given when it started: it gets them with its next start. */
export async function detailsAtStart(
  store: Pick<Store, 'get'>,
  { deploymentId, status }: Pick<CustomerRecord, 'deploymentId' | 'status'>,
  changed: readonly (keyof CustomerDetails)[],
): Promise<(keyof CustomerDetails)[]> {
  if (deploymentId === null || status !== 'online' || changed.length === 0) return [];
  const deployment = await store.get('deployment', { id: deploymentId });
  const product = deployment?.product;
  const templates = product && isContainersProduct(product) ? templatesOf(product) : [];
  const used = new Set(templates.flatMap(({ text }) => placeholderNames(text)));
  return customerDetailNames.filter((name) => changed.includes(name) && used.has(`customer.${name}`));
}
