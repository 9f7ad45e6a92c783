import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import type { Catalogue, Clock, Ids, Inbox, Notifier, Store } from '@console/core/ports';
import { systemClock, ulids } from '@console/core/time';
import { dynamoClient } from '../dynoxide/client.ts';
import { ensureTable } from '../dynoxide/ensure-table.ts';
import type { Dynoxide } from '../dynoxide/start-dynoxide.ts';
import { createInbox } from '../inbox/inbox.ts';
import type { ConsoleContext } from './context.ts';
import { inboxFile } from './installation.ts';

export const table = 'deployment-console';

/** The ports of the domain that every part of the console uses. */
export interface Services {
  store: Store;
  clock: Clock;
  ids: Ids;
  catalogue: Catalogue;
  inbox: Inbox;
  notifier: Notifier;
}

/** The products that can be deployed here. @throws Error when their folder cannot be read */
export async function openCatalogue({ settings, log }: ConsoleContext): Promise<Catalogue> {
  const catalogue = createFolderCatalogue({ dir: settings.productsDir, mode: 'local' });
  for (const { id, unavailable } of await catalogue.list()) {
    if (unavailable) log.info(`Product ${id} cannot be deployed here: ${unavailable}`);
  }
  return catalogue;
}

export async function openServices(
  { settings }: ConsoleContext,
  { catalogue, dynoxide }: { catalogue: Catalogue; dynoxide: Dynoxide },
): Promise<Services> {
  const client = dynamoClient(dynoxide);
  await ensureTable(client, table);
  const store = createDynamoStore({ client, table });
  const inbox = createInbox(inboxFile(settings.dataDir), systemClock);
  return { store, clock: systemClock, ids: ulids(), catalogue, inbox, notifier: inbox };
}
