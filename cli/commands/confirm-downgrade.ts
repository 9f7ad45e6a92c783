import type { Customer } from '@console/core/contract/customer';
import type { Page } from '@console/core/contract/list';
import type { ProductView } from '@console/core/contract/product';
import { isDowngrade } from '@console/core/contract/rules/downgrade';
import { Failure } from '../failure.ts';
import { type Client, segment } from '../http/client.ts';
import type { Io } from '../io.ts';

/** Warns of an update to an earlier version, and asks a person at a terminal. @throws Failure unless the answer is yes */
export async function confirmDowngrade(client: Client, io: Io, code: string, wanted: string): Promise<void> {
  const [customer, products] = await Promise.all([
    client.get<Customer>(`/customers/${segment(code)}`),
    client.get<Page<ProductView>>('/products'),
  ]);
  const versions = products.items.find(({ id }) => id === customer.product)?.versions ?? [];
  const deployed = customer.deployed?.version;
  if (!isDowngrade(versions, deployed, wanted)) return;
  io.err(
    `Warning: ${wanted} comes before ${deployed}, which is deployed. Few applications can use the data of a later version.`,
  );
  if (!io.interactive) return;
  const answer = await io.ask('Update all the same? [y/N] ');
  if (!/^y(es)?$/i.test(answer.trim())) throw new Failure('Nothing was changed.');
}
