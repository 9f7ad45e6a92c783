/** What an authenticator app needs: the key to type, and the URI that carries it. */
export interface TotpKey {
  secret: string;
  uri: string;
}

/** The name under which authenticator apps list this console. */
export const totpIssuer = 'Deployment console';
