import type { TokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import type { ChangeClaims } from './pools/pre-token.ts';
import type { SigningKey } from './signing-key.ts';

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

/**
 * Tokens with the claims of cognito-local as `change` leaves them, signed with the key of this installation. A refresh token
 * is valid only while it is stored.
 */
export const signedWith = (key: SigningKey, tokens: TokenGenerator, change: ChangeClaims): TokenGenerator => ({
  generate: async (...request) => {
    const { AccessToken, IdToken, RefreshToken } = await tokens.generate(...request);
    const { access, id } = await change(request, { access: claimsOf(AccessToken), id: claimsOf(IdToken) });
    return { AccessToken: key.sign(access), IdToken: key.sign(id), RefreshToken };
  },
});
