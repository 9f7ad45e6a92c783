/** What is read and written of Cognito's event before it signs tokens. */
export interface ClaimsEvent {
  request: { userAttributes: Record<string, string | undefined> };
  response: Record<string, unknown>;
}

/** Puts an address into the access token, once it is confirmed: invitations are found by it. */
export const claimsOf = ({ request: { userAttributes } }: ClaimsEvent): Record<string, string> => {
  const { email, email_verified: verified } = userAttributes;
  return email && verified === 'true' ? { email } : {};
};

export const withClaims = <E extends ClaimsEvent>(event: E, claimsToAddOrOverride: Record<string, string>): E => ({
  ...event,
  response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } },
});

export const handler = async <E extends ClaimsEvent>(event: E): Promise<E> => withClaims(event, claimsOf(event));
