import { z } from 'zod';
import type { Databases } from '../databases/databases.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { openDatabasePort } from '../engine/placement.ts';
import { resolveSecrets } from '../secrets/secret-reference.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { Properties } from '../template/model.ts';
import { arn, generatedName } from './names.ts';

const host = '127.0.0.1';
const snapshotNameLength = 63;

/** What a secret needs to know of its database. */
export interface KnownDatabase {
  host: string;
  port: string;
  name: string;
}

/** `AWS::RDS::DBCluster`: a database and its owner in the PostgreSQL of this machine. */
export function databaseCluster(
  databases: Databases,
  store: SecretStore,
  known: Map<string, KnownDatabase>,
): ResourceHandler {
  const identify = async ({ physicalId, properties }: ResourceRequest) => ({
    name: String(properties.DatabaseName),
    role: await resolveSecrets(ownerOf(properties), store),
    owner: physicalId,
  });
  const remember = ({ physicalId, properties }: ResourceRequest) =>
    void known.set(physicalId, { host, port: openDatabasePort, name: String(properties.DatabaseName) });
  const ensure = async (request: ResourceRequest) => {
    const password = await resolveSecrets(String(request.properties.MasterUserPassword), store);
    const spec = await identify(request);
    const { SnapshotIdentifier: snapshot } = request.properties;
    await databases.ensure({ ...spec, password }, snapshot === undefined ? undefined : String(snapshot));
    await databases.extend(spec.name, spec.role, extensionsOf(request.properties));
    remember(request);
    // The secret with the name of the role may be deleted before the database.
    return { attributes: attributesOf(request), memo: { role: spec.role } };
  };
  return {
    immutable: ['DatabaseName', 'MasterUsername', 'SnapshotIdentifier', 'Engine', 'DBClusterIdentifier'],
    check,
    physicalId: ({ properties, ...named }) =>
      String(properties.DBClusterIdentifier ?? generatedName(named)).toLowerCase(),
    create: ensure,
    update: ensure,
    restore: async (request) => {
      if (databases.mayBeIncomplete) await ensure(request);
      remember(request);
    },
    async remove(request, { finalSnapshot }) {
      const { physicalId, memo, stack, properties } = request;
      const role = memo && typeof memo === 'object' && 'role' in memo ? String(memo.role) : undefined;
      const spec = role
        ? { role, name: String(properties.DatabaseName), owner: physicalId }
        : await identify(request).catch(() => undefined);
      if (spec && finalSnapshot) await databases.keepAs(snapshotName(stack.name), spec, stack);
      else if (spec) await databases.drop(spec);
      known.delete(physicalId);
    },
  };
}

function check(properties: Properties): string | undefined {
  const { Engine, DatabaseName, MasterUsername, MasterUserPassword, SnapshotIdentifier } = properties;
  if (Engine !== 'aurora-postgresql') return `the engine must be aurora-postgresql, not ${String(Engine)}`;
  if (DatabaseName === undefined) return 'it needs a DatabaseName';
  if (SnapshotIdentifier !== undefined) {
    if (MasterUsername !== undefined) return 'MasterUsername cannot be set with SnapshotIdentifier';
    return MasterUserPassword === undefined ? 'it needs a MasterUserPassword' : undefined;
  }
  if (MasterUsername === undefined || MasterUserPassword === undefined) {
    return 'it needs a MasterUsername and a MasterUserPassword';
  }
  return undefined;
}

/** A database of a snapshot has its owner from there; the secret of the password names it as well. */
export const ownerOf = ({ MasterUsername, MasterUserPassword }: Properties): string =>
  MasterUsername === undefined
    ? String(MasterUserPassword).replace(':SecretString:password:', ':SecretString:username:')
    : String(MasterUsername);

const extensionsTag = 'deployment-console:extensions';
const tags = z.array(z.object({ Key: z.string(), Value: z.string() })).catch([]);
const extensionsOf = ({ Tags = [] }: Properties): string[] =>
  (tags.parse(Tags).find(({ Key }) => Key === extensionsTag)?.Value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
const attributesOf = ({ stack, physicalId }: ResourceRequest): Properties => ({
  'Endpoint.Address': host,
  'Endpoint.Port': openDatabasePort,
  'ReadEndpoint.Address': host,
  DBClusterArn: arn('rds', stack, `cluster:${physicalId}`),
  DBClusterResourceId: physicalId,
});

/** Sorted by time in a list of databases. */
function snapshotName(stack: string): string {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `snapshot_${stack.replaceAll('-', '_').slice(0, snapshotNameLength - 26)}_${time}`;
}
