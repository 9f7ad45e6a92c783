import type { Snapshots } from '@console/core/ports/snapshots';
import { z } from 'zod';
import { call, type LocalClusterAddress } from './client.ts';
import { stackPath } from './stack-path.ts';
import { wireSnapshot } from './wire.ts';

/** Final snapshots in the PostgreSQL of this machine. */
export const createLocalClusterSnapshots = (address: LocalClusterAddress): Snapshots => ({
  async ofStack(stack, since) {
    const path = `${stackPath(stack)}/snapshot?since=${encodeURIComponent(since.toISOString())}`;
    return (await call(address, { method: 'GET', path }, wireSnapshot))?.id;
  },
  async remove({ id }) {
    await call(address, { method: 'DELETE', path: `/snapshots/${encodeURIComponent(id)}` }, z.unknown());
  },
});
