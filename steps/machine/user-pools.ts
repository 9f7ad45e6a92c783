import type { Ledger } from '@console/local/processes/ledger';

export interface UserPools {
  server: never;
  signUp: (person: { email: string; userPoolId: string; clientId: string }) => Promise<string>;
  stop: () => Promise<void>;
}

export async function startUserPools(_: { dataDir: string; ledger: Ledger }): Promise<UserPools> {
  throw new Error('Not yet.');
}
