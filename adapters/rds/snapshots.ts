import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateDBClusterSnapshotCommand,
  type DBClusterSnapshot,
  DBClusterSnapshotAlreadyExistsFault,
  DBClusterSnapshotNotFoundFault,
  DeleteDBClusterSnapshotCommand,
  paginateDescribeDBClusterSnapshots,
  paginateDescribeDBClusters,
  RDSClient,
} from '@aws-sdk/client-rds';
import type { SnapshotEnd, Snapshots } from '@console/core/ports/snapshots';
import { customerOfStack, customerTag } from '@console/core/stack-names';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';

/** How often a snapshot is looked at that is being made: it takes minutes. */
const pollMs = 10_000;

/** Snapshots of Aurora clusters. CloudFormation names the final ones, and does not tell how. */
export function createRdsSnapshots(credentials: CredentialProvider, { poll = pollMs } = {}): Snapshots {
  const clientOf = (region: string) => new RDSClient({ region, credentials });
  return {
    async ofStack({ region, name }, since) {
      const code = customerOfStack(name);
      const found = await callAws('RDS', () => manualSnapshots(clientOf(region)));
      const own = found.filter(({ TagList = [], SnapshotCreateTime }) => {
        // Clusters copy their tags to their snapshots.
        const isOwn = TagList.some(({ Key, Value }) => Key === customerTag && Value === code);
        return isOwn && SnapshotCreateTime !== undefined && SnapshotCreateTime >= since;
      });
      return own.toSorted((one, other) => timeOf(other) - timeOf(one))[0]?.DBClusterSnapshotIdentifier;
    },

    async make({ region, name }, key, signal) {
      const client = clientOf(region);
      const cluster = await callAws('RDS', () => clusterOf(client, customerOfStack(name)));
      if (cluster === undefined) return { reason: `The stack ${name} has no database in ${region}.` };
      const id = snapshotName(name, key);
      const command = new CreateDBClusterSnapshotCommand({
        DBClusterIdentifier: cluster,
        DBClusterSnapshotIdentifier: id,
      });
      try {
        await callAws('RDS', () => client.send(command));
      } catch (error) {
        // An earlier job has begun it.
        if (!(error instanceof DBClusterSnapshotAlreadyExistsFault)) throw error;
      }
      return untilAvailable(client, id, { poll, signal });
    },

    async remove({ region, id }) {
      const command = new DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: id });
      try {
        await callAws('RDS', () => clientOf(region).send(command));
      } catch (error) {
        if (!(error instanceof DBClusterSnapshotNotFoundFault)) throw error;
      }
    },
  };
}

/** Those that somebody or CloudFormation has asked for, not the daily ones. */
async function manualSnapshots(client: RDSClient, id?: string): Promise<DBClusterSnapshot[]> {
  const found: DBClusterSnapshot[] = [];
  for await (const page of paginateDescribeDBClusterSnapshots(
    { client },
    {
      SnapshotType: 'manual',
      ...(id !== undefined && { DBClusterSnapshotIdentifier: id }),
    },
  )) {
    found.push(...(page.DBClusterSnapshots ?? []));
  }
  return found;
}

async function clusterOf(client: RDSClient, code: string | undefined): Promise<string | undefined> {
  for await (const page of paginateDescribeDBClusters({ client }, {})) {
    const own = page.DBClusters?.find(({ TagList = [] }) =>
      TagList.some(({ Key, Value }) => Key === customerTag && Value === code),
    );
    if (own) return own.DBClusterIdentifier;
  }
  return undefined;
}

const longestName = 63;

/** RDS takes letters, digits and single hyphens. */
const snapshotName = (stack: string, key: string): string => {
  const end = key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(-20);
  const name = stack
    .replaceAll(/-+/g, '-')
    .slice(0, longestName - end.length - 1)
    .replace(/-$/, '');
  return `${name}-${end}`;
};

async function untilAvailable(
  client: RDSClient,
  id: string,
  { poll, signal }: { poll: number; signal: AbortSignal },
): Promise<SnapshotEnd> {
  for (;;) {
    const [found] = await callAws('RDS', () => manualSnapshots(client, id));
    if (found?.Status === 'available') return { id };
    if (found && found.Status !== 'creating') return { reason: `Snapshot ${id} has the status ${found.Status}.` };
    if (signal.aborted) return { reason: 'It was stopped.' };
    await delay(poll, undefined, { signal }).catch(() => {});
  }
}

const timeOf = ({ SnapshotCreateTime }: DBClusterSnapshot): number => SnapshotCreateTime?.getTime() ?? 0;
