import {
  type DBClusterSnapshot,
  DBClusterSnapshotNotFoundFault,
  DeleteDBClusterSnapshotCommand,
  paginateDescribeDBClusterSnapshots,
  RDSClient,
} from '@aws-sdk/client-rds';
import type { Snapshots } from '@console/core/ports/snapshots';
import { customerOfStack, customerTag } from '@console/core/stack-names';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';

/** Final snapshots of Aurora clusters. CloudFormation names them, and does not tell how. */
export function createRdsSnapshots(credentials: CredentialProvider): Snapshots {
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
async function manualSnapshots(client: RDSClient): Promise<DBClusterSnapshot[]> {
  const found: DBClusterSnapshot[] = [];
  for await (const page of paginateDescribeDBClusterSnapshots({ client }, { SnapshotType: 'manual' })) {
    found.push(...(page.DBClusterSnapshots ?? []));
  }
  return found;
}

const timeOf = ({ SnapshotCreateTime }: DBClusterSnapshot): number => SnapshotCreateTime?.getTime() ?? 0;
