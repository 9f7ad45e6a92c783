import type { CredentialProvider } from './credentials.ts';

/** With which credentials services are called, and where, if not at AWS. */
export interface AwsAccess {
  credentials?: CredentialProvider | undefined;
  /** Such as `http://127.0.0.1:4566`. */
  endpoint?: string | undefined;
}

/** Settings of a client in a region. */
export const clientSettings = (region: string, { credentials, endpoint }: AwsAccess) => ({
  region,
  ...(credentials && { credentials }),
  ...(endpoint !== undefined && { endpoint }),
});

/** One client for each region, created on first use. */
export function clientsByRegion<Client>(create: (region: string) => Client): (region: string) => Client {
  const made = new Map<string, Client>();
  return (region) => {
    const client = made.get(region) ?? create(region);
    made.set(region, client);
    return client;
  };
}
