import type { TokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import type { SigningKey } from './signing-key.ts';

const claimsOf = (token: string): object =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;

/** Tokens with the claims of cognito-local, signed with the key of this installation. A refresh token is valid only while it is stored. */
export const signedWith = (key: SigningKey, tokens: TokenGenerator): TokenGenerator => ({
  generate: async (...request) => {
    const { AccessToken, IdToken, RefreshToken } = await tokens.generate(...request);
    return { AccessToken: key.sign(claimsOf(AccessToken)), IdToken: key.sign(claimsOf(IdToken)), RefreshToken };
  },
});
