import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { parseFields } from '../secrets/secret-reference.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { KnownDatabase } from './database-cluster.ts';

/** `AWS::SecretsManager::SecretTargetAttachment`: adds the connection of its database to a secret. */
export function secretAttachment(store: SecretStore, known: Map<string, KnownDatabase>): ResourceHandler {
  const attach = async ({ properties }: ResourceRequest) => {
    const [secretId, targetId] = [String(properties.SecretId), String(properties.TargetId)];
    const database = known.get(targetId);
    if (!database) throw new Error(`There is no database ${targetId}`);
    const fields = parseFields(secretId, await store.read(secretId));
    const { host, port, name } = database;
    const where = { engine: 'postgres', host, port, dbname: name, dbClusterIdentifier: targetId };
    await store.write(secretId, JSON.stringify({ ...fields, ...where }));
    return {};
  };
  return {
    immutable: ['SecretId'],
    check: ({ TargetType }) =>
      TargetType === 'AWS::RDS::DBCluster'
        ? undefined
        : `TargetType must be AWS::RDS::DBCluster, not ${String(TargetType)}`,
    physicalId: ({ properties }) => String(properties.SecretId),
    create: attach,
    update: attach,
    remove: async () => {},
  };
}
