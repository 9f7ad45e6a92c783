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

let present: ReturnType<typeof made>[];
let server: AwsServer;
let snapshots: Snapshots;
beforeEach(async () => {
  present = [made('before', 'acme', -5), made('of-other', 'acme-two', 5), made('last', 'acme', 5)];
  const actions = {
    DescribeDBClusterSnapshots({ SnapshotType, Marker }: Record<string, unknown>) {
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
  snapshots = createRdsSnapshots(async () => ({ accessKeyId: 'a', secretAccessKey: 's' }));
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
