import { auditChange, detailed } from '../audit/entry.ts';
import type { CreatedToken, ParsedCreateToken } from '../contract/api-token.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import { conflict, fieldError, invalid } from '../errors.ts';
import type { Catalogue, Clock, Ids, Store } from '../ports.ts';
import type { TokenRecord } from '../records/api-token.ts';
import { type RequestContext, remembered } from '../service.ts';
import { newSecret } from './secret.ts';
import { tokenView } from './view.ts';

export interface TokenDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
  catalogue: Pick<Catalogue, 'get'>;
}

/** Tokens of one person that have not expired. */
export const maxTokens = 50;
const dayMs = 24 * 60 * 60 * 1000;

/** Creates a token. What is remembered for a repeated request does not hold the secret. */
export async function createToken(
  deps: TokenDeps,
  request: RequestContext & { username: string },
  input: ParsedCreateToken,
): Promise<CreatedToken> {
  const now = deps.clock.now();
  await demandProducts(deps, input.products);
  await demandRoom(deps, request.actor, now);
  const id = deps.ids.next();
  const { token: secret, hash } = newSecret(id);
  const record: TokenRecord = {
    id,
    name: input.name,
    owner: request.actor,
    ownerUsername: request.username,
    role: input.role,
    products: input.products && [...new Set(input.products)].sort(),
    readOnly: input.readOnly,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + input.expiresInDays * dayMs).toISOString(),
    lastUsedAt: null,
    hash,
    rev: 0,
  };
  const token = tokenView(record);
  await deps.store.commit([
    { write: 'create', kind: 'token', record },
    auditChange(deps, {
      actor: request.actor,
      sourceIp: request.sourceIp,
      action: 'token.create',
      outcome: 'succeeded',
      ...detailed(createdText(record)),
    }),
    ...remembered(request, { token }),
  ]);
  return { token, secret };
}

function createdText({ name, role, products, readOnly, expiresAt }: TokenRecord) {
  const values = { name, role, date: expiresAt.slice(0, 10) };
  if (products === null) return auditText(readOnly ? 'token-created-read-only' : 'token-created', values);
  const named = { ...values, products: products.join(', ') };
  return auditText(readOnly ? 'token-created-for-products-read-only' : 'token-created-for-products', named);
}

async function demandProducts({ catalogue }: TokenDeps, products: readonly string[] | null): Promise<void> {
  for (const [index, product] of (products ?? []).entries()) {
    if (await catalogue.get(product)) continue;
    throw invalid([fieldError(`products.${index}`, field('no-such-product', { product }))]);
  }
}

async function demandRoom({ store }: TokenDeps, owner: string, now: Date): Promise<void> {
  const own = (await store.listTokens()).filter((token) => token.owner === owner && new Date(token.expiresAt) > now);
  if (own.length >= maxTokens) throw conflict('too-many-tokens', { max: maxTokens });
}
