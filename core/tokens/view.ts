import type { ApiToken } from '../contract/api-token.ts';
import type { TokenRecord } from '../records/api-token.ts';

/** What people are shown of a token. */
export const tokenView = ({ hash: _, ownerUsername: _owner, rev: _rev, ...token }: TokenRecord): ApiToken => token;
