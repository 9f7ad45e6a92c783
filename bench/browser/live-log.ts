import { appendFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '@console/core/contract/operation';
import { root } from '../../test/console/running-console.ts';
import { sampleProduct } from '../../test/console/sample-product.ts';
import { scratch } from '../../test/console/scratch.ts';
import type { Seeded } from './seeded.ts';

/** A catalogue whose only application never gets healthy: the job that waits for it goes on for long. */
export function patientCatalogue() {
  const place = scratch('console-bench');
  const dir = join(place.dir, 'products');
  sampleProduct(dir, 'shop', 600).behave('1', 'never-healthy');
  symlinkSync(join(root, 'node_modules'), join(place.dir, 'node_modules'));
  return { dir, remove: place.remove };
}

export interface LiveLog {
  /** Of the operation's page. */
  path: string;
  /** Appends lines that tell their numbers. */
  write(count: number): void;
  written(): number;
}

/** The log of a job that runs, in which the bench writes too. */
export async function startLiveLog({ api, dataDir }: Seeded): Promise<LiveLog> {
  const region = await api.call<{ operation: Operation }>('POST', '/regions', {
    code: 'eu-central-1',
    name: 'Frankfurt',
  });
  await api.finished(region.body.operation.id);
  const wish = { code: 'acme', name: 'Acme', region: 'eu-central-1', product: 'shop' };
  const { body } = await api.call<{ operation: Operation }>('POST', '/customers', wish);
  const { id } = body.operation;
  while ((await api.log(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const file = join(dataDir, 'jobs', `${id}-1.log`);
  let written = 0;
  return {
    path: `/operations/${id}`,
    write(count) {
      const time = new Date().toISOString();
      const text = Array.from(
        { length: count },
        (_, n) => `${time} line ${written + n} of what a job has to say, as long as most of them\n`,
      );
      appendFileSync(file, text.join(''));
      written += count;
    },
    written: () => written,
  };
}
