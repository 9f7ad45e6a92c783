import type { Snapshots } from '@console/core/ports/snapshots';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AwsError } from '../aws/testing/aws-error.ts';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { createRdsSnapshots } from './snapshots.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));
const stack = { region: 'eu-central-1', name: 'customer-acme' };
const tagOf = (code: string) => ({ Tag: { Key: 'deployment-console:customer', Value: code } });
const made = (id: string, code: string, minute: number) => ({
  DBClusterSnapshotIdentifier: id,
  SnapshotCreateTime: at(minute),
  TagList: tagOf(code),
});

let present: (ReturnType<typeof made> & { Status?: string })[];
let looks = 0;
let finalStatus = 'available';
let server: AwsServer;
let snapshots: Snapshots;
beforeEach(async () => {
  present = [made('before', 'acme', -5), made('of-other', 'acme-two', 5), made('last', 'acme', 5)];
  const actions = {
    DescribeDBClusters({ Marker }: Record<string, unknown>) {
      const code = Marker === undefined ? 'acme-two' : 'acme';
      const cluster = { DBClusterIdentifier: `customer-${code}-db`, TagList: tagOf(code) };
      return { DBClusters: { DBCluster: cluster }, ...(Marker === undefined && { Marker: 'next' }) };
    },
    CreateDBClusterSnapshot({ DBClusterIdentifier, DBClusterSnapshotIdentifier: id }: Record<string, unknown>) {
      if (DBClusterIdentifier !== 'customer-acme-db') throw new AwsError('DBClusterNotFoundFault', 'not found', 404);
      if (!/^[a-zA-Z](?!.*--)[a-zA-Z0-9-]{0,62}(?<!-)$/.test(String(id))) {
        throw new AwsError('InvalidParameterValue', `Invalid snapshot identifier:  ${String(id)}`);
      }
      if (present.some((one) => one.DBClusterSnapshotIdentifier === id)) {
        throw new AwsError('DBClusterSnapshotAlreadyExistsFault', 'already exists', 400);
      }
      present.push({ ...made(String(id), 'acme', 7), Status: 'creating' });
      return {};
    },
    DescribeDBClusterSnapshots({ SnapshotType, Marker, DBClusterSnapshotIdentifier }: Record<string, unknown>) {
      if (DBClusterSnapshotIdentifier !== undefined) {
        looks += 1;
        const one = present.find((known) => known.DBClusterSnapshotIdentifier === DBClusterSnapshotIdentifier);
        if (one && looks === 3) one.Status = finalStatus;
        return { DBClusterSnapshots: one ? { DBClusterSnapshot: one } : '' };
      }
      if (SnapshotType !== 'manual') throw new AwsError('InvalidParameterValue', 'Only manual snapshots are known.');
      const index = Number(Marker ?? 0);
      const one = present[index];
      return {
        DBClusterSnapshots: one ? { DBClusterSnapshot: one } : '',
        ...(index + 1 < present.length && { Marker: String(index + 1) }),
      };
    },
    DeleteDBClusterSnapshot({ DBClusterSnapshotIdentifier: id }: Record<string, unknown>) {
      if (!present.some((one) => one.DBClusterSnapshotIdentifier === id)) {
        throw new AwsError('DBClusterSnapshotNotFoundFault', `DBClusterSnapshot not found: ${String(id)}`, 404);
      }
      present = present.filter((one) => one.DBClusterSnapshotIdentifier !== id);
      return {};
    },
  };
  server = await startAwsServer({ actions });
  process.env.AWS_ENDPOINT_URL = server.endpoint;
  looks = 0;
  finalStatus = 'available';
  snapshots = createRdsSnapshots(async () => ({ accessKeyId: 'a', secretAccessKey: 's' }), { poll: 5 });
});
afterEach(() => server.close());

it("finds the snapshot of a stack's database that was made since, by its tags", async () => {
  expect(await snapshots.ofStack(stack, at(0))).toBe('last');
  expect(await snapshots.ofStack(stack, at(6))).toBeUndefined();
  expect(await snapshots.ofStack({ ...stack, name: 'customer-acm' }, at(0))).toBeUndefined();
});

it('deletes a snapshot; one that is gone is no error', async () => {
  for (let twice = 0; twice < 2; twice += 1) await snapshots.remove({ region: stack.region, id: 'last' });
  expect(present.map((one) => one.DBClusterSnapshotIdentifier)).toEqual(['before', 'of-other']);
});

const never = new AbortController().signal;
const key = '01KAG7R5QZ6D8E0F2G4H6J8K0M';

it('makes a snapshot of the cluster of a stack, and waits until it can be restored; again it is the same', async () => {
  const end = { id: 'customer-acme-r5qz6d8e0f2g4h6j8k0m' };
  expect(await snapshots.make?.(stack, key, never)).toEqual(end);
  expect(looks).toBeGreaterThanOrEqual(3);
  expect(await snapshots.make?.(stack, key, never)).toEqual(end);
  expect(present.filter(({ DBClusterSnapshotIdentifier: id }) => id === end.id)).toHaveLength(1);
});

it('says why there is no snapshot', async () => {
  finalStatus = 'failed';
  expect(await snapshots.make?.(stack, key, never)).toEqual({
    reason: 'Snapshot customer-acme-r5qz6d8e0f2g4h6j8k0m has the status failed.',
  });
  expect(await snapshots.make?.({ ...stack, name: 'customer-none' }, key, never)).toEqual({
    reason: 'The stack customer-none has no database in eu-central-1.',
  });
});

it('stops waiting when it is told to', async () => {
  finalStatus = 'creating';
  const abort = new AbortController();
  const making = snapshots.make?.(stack, key, abort.signal);
  abort.abort();
  expect(await making).toEqual({ reason: 'It was stopped.' });
});
