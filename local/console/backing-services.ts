import { hasRecordedDatabases } from '../cluster/databases/recorded-databases.ts';
import { type Cognito, startCognito } from '../cognito/start-cognito.ts';
import { type Dynoxide, startDynoxide } from '../dynoxide/start-dynoxide.ts';
import { type Postgres, startPostgres } from '../postgres/start-postgres.ts';
import type { ConsoleContext } from './context.ts';

export interface BackingServices {
  postgres: Postgres;
  dynoxide: Dynoxide;
  cognito: Cognito;
  stop(): Promise<void>;
}

/** Starts the servers that take the place of RDS, DynamoDB and Cognito. */
export async function startBackingServices({ settings, ledger, log }: ConsoleContext): Promise<BackingServices> {
  const options = { dataDir: settings.dataDir, ledger, log: (message: string) => log.warn(message) };
  const [postgres, dynoxide, cognito] = await Promise.all([
    startPostgres({ ...options, mustHoldData: () => hasRecordedDatabases(settings.dataDir) }),
    startDynoxide(options),
    startCognito({ ...options, publicUrl: `http://localhost:${settings.port}` }),
  ]);
  return {
    postgres,
    dynoxide,
    cognito,
    async stop() {
      await Promise.all([postgres.stop(), dynoxide.stop(), cognito.stop()]);
    },
  };
}
