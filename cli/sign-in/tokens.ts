export interface Tokens {
  accessToken: string;
  refreshToken?: string | undefined;
  /** ISO 8601 UTC. */
  expiresAt: string;
}
