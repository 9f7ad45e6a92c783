import type { ApiToken } from '@console/core/contract/api-token';
import type { Cell, Columns } from '../output/table.ts';

const scope = ({ role, products, readOnly }: ApiToken): string =>
  [role, ...(readOnly ? ['read-only'] : []), ...(products ? [products.join(' ')] : [])].join(', ');

export const tokenColumns: Columns<ApiToken> = {
  ID: (t) => t.id,
  NAME: (t) => t.name,
  OWNER: (t) => t.owner,
  SCOPE: scope,
  EXPIRES: (t) => t.expiresAt,
  'LAST USED': (t) => t.lastUsedAt,
};

export const tokenFields = (t: ApiToken, secret?: string): Record<string, Cell> => ({
  Id: t.id,
  Name: t.name,
  Owner: t.owner,
  Scope: scope(t),
  Expires: t.expiresAt,
  // A request that is sent again, because its answer was lost, does not tell it again.
  Token:
    secret === undefined ? 'not shown again: revoke this one and create another' : `${secret} (is not shown again)`,
});
