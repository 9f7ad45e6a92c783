import { isForPeople, isReading, productReach } from '@console/core/access/token-scope';
import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { HttpProblem } from '../problems/http-problem.ts';

const refused = (message: string): HttpProblem => new HttpProblem(403, 'forbidden', message);

/** Besides the role: what the token of the request is limited to. */
export function authoriseToken({ store }: Pick<ApiDeps, 'store'>): MiddlewareHandler<Env> {
  async function productOfCustomer(code: string): Promise<string | undefined> {
    return (await store.get('customer', { code }))?.product;
  }

  async function productOfOperation(id: string): Promise<string | undefined> {
    const operation = await store.get('operation', { id });
    if (operation?.customer !== undefined) {
      const customer = await store.get('customer', { code: operation.customer });
      // A code can belong to another customer by now.
      return customer?.id === operation.customerId ? customer?.product : undefined;
    }
    return operation?.pool === undefined ? undefined : (await store.get('pool', { id: operation.pool }))?.product;
  }

  async function demandProduct(c: Context<Env>, name: string, products: readonly string[]): Promise<void> {
    const named = decoded(c.req.path.split('/')[3] ?? '');
    const limited = `The token "${name}" is for ${products.join(', ')} only`;
    const demand = (product: string | undefined) => {
      // The same for what does not exist: a token finds out nothing about other products.
      if (product === undefined || !products.includes(product)) throw refused(`${limited}.`);
    };
    const reach = productReach(c.get('route'));
    switch (reach) {
      case undefined:
        throw refused(`${limited}, and this is about more. Use a token for all products.`);
      case 'none':
      case 'body':
        return;
      case 'customer':
        return demand(await productOfCustomer(named));
      case 'account':
        return demand((await store.findCustomer(named))?.product);
      case 'operation':
        return demand(await productOfOperation(named));
      case 'query': {
        const asked = c.req.queries('product') ?? [];
        if (asked.length === 0) throw refused(`${limited}: name one, as in ?product=${products[0]}.`);
        return asked.forEach(demand);
      }
      default:
        return reach satisfies never;
    }
  }

  return async (c, next) => {
    const token = c.get('person')?.token;
    if (token && c.get('permission').role !== 'anyone') {
      const route = c.get('route');
      if (isForPeople(route)) throw refused('Only people who are signed in can do this, not tokens.');
      if (token.readOnly && !isReading(route, c.get('permission'))) {
        throw refused(`The token "${token.name}" is read-only.`);
      }
      if (token.products) await demandProduct(c, token.name, token.products);
    }
    await next();
  };
}

/** '' for what cannot be decoded, which is no name of anything. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

const withProduct = z.object({ product: z.string() });

/** What can only be said when the body has been read. */
export const authoriseTokenByBody: MiddlewareHandler<Env> = async (c, next) => {
  const token = c.get('person')?.token;
  if (token?.products && productReach(c.get('route')) === 'body') {
    const { product } = withProduct.safeParse(parsed(c.get('rawBody'))).data ?? {};
    if (product === undefined || !token.products.includes(product)) {
      throw refused(`The token "${token.name}" is for ${token.products.join(', ')} only. Name one as "product".`);
    }
  }
  await next();
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
