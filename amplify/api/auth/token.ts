/** What the API takes from an access token. */
export interface TokenClaims {
  username: string;
  groups: string[];
  /** Since when the person is known: somebody of the same name who came later is another person. */
  knownSince?: string;
}

/** @throws TokenRefused, or any other error when tokens cannot be verified now. */
export type VerifyToken = (token: string) => Promise<TokenClaims>;

/** The token is not one to let in; the message is for the person. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}
