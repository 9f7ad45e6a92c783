import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { frankfurt } from '../../test/console/api.ts';
import { shopCatalogue } from '../../test/console/installation.ts';
import type { Seeded } from './seeded.ts';

/** A catalogue whose application never becomes healthy, so that the job that waits for it keeps running. */
export function unhealthyCatalogue() {
  const { shop, ...catalogue } = shopCatalogue(600);
  shop.behave('1', 'never-healthy');
  return catalogue;
}

export interface LiveLog {
  /** The path of the operation's page. */
  path: string;
  /** Appends numbered lines. */
  write(count: number): void;
  written(): number;
}

/** The log of a running job, to which the benchmark appends lines. */
export async function startLiveLog({ api, dataDir }: Seeded): Promise<LiveLog> {
  await api.runOperation('POST', '/regions', frankfurt);
  const acme = { code: 'acme', name: 'Acme', region: frankfurt.code, product: 'shop' };
  const { id } = await api.startOperation('POST', '/customers', acme);
  while ((await api.log(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const file = join(dataDir, 'jobs', `${id}-1.log`);
  let written = 0;
  return {
    path: `/operations/${id}`,
    write(count) {
      const time = new Date().toISOString();
      const text = Array.from(
        { length: count },
        (_, n) => `${time} line ${written + n} of the output of a job, which is as long as most lines are\n`,
      );
      appendFileSync(file, text.join(''));
      written += count;
    },
    written: () => written,
  };
}
