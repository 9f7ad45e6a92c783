import { join } from 'node:path';
import type { StackRef } from '@console/core/ports/stacks';
import type pg from 'pg';
import type { StackRecord } from '../engine/record.ts';
import { ownerOf } from '../resources/database-cluster.ts';
import { resolveSecrets } from '../secrets/secret-reference.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { ownFolders } from '../tasks/own-folders.ts';

/** How the role of the customer connects to its database; undefined when there is none. */
export async function databaseOf(
  { resources }: Pick<StackRecord, 'resources'>,
  { secrets, port }: { secrets: SecretStore; port: number },
): Promise<pg.ClientConfig | undefined> {
  const cluster = Object.values(resources).find(({ type }) => type === 'AWS::RDS::DBCluster');
  if (!cluster) return undefined;
  const { properties } = cluster;
  return {
    host: '127.0.0.1',
    port,
    database: String(properties.DatabaseName),
    user: await resolveSecrets(ownerOf(properties), secrets),
    password: await resolveSecrets(String(properties.MasterUserPassword), secrets),
  };
}

/** The folder that holds the storage folders of a stack, by their names. */
export const storageOf = (dir: string, stack: StackRef): string => join(ownFolders(dir, stack).root, 'storage');
