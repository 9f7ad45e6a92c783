import { statfs } from 'node:fs/promises';

export interface Space {
  freeMiB: number;
  reserveMiB: number;
}

const bytesPerMiB = 1024 * 1024;
/** Space that comes and goes around the limit must not make alerts come and go. */
const enoughAgain = 1.25;

/** Free space of the disk that holds `dir`, as far as an ordinary user may write. */
export async function freeMiB(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return Math.floor((bavail * bsize) / bytesPerMiB);
}

export interface SpaceWatch {
  /** Undefined while there is more than the reserve. */
  shortage(): Space | undefined;
  check(): Promise<void>;
}

interface Options {
  dir: string;
  reserveMiB: number;
  /** Called when space becomes short, and when it is enough again. */
  onChange(space: Space, short: boolean): Promise<void>;
  measure?: (dir: string) => Promise<number>;
}

/** Watches the free space of a disk. A call of `onChange` that fails is repeated with the next check. */
export function watchSpace({ dir, reserveMiB, onChange, measure = freeMiB }: Options): SpaceWatch {
  let short = false;
  let told = false;
  let latest: Space = { freeMiB: 0, reserveMiB };
  return {
    shortage: () => (short ? latest : undefined),
    async check() {
      latest = { freeMiB: await measure(dir), reserveMiB };
      short = latest.freeMiB < reserveMiB * (short ? enoughAgain : 1);
      if (short === told) return;
      await onChange(latest, short);
      told = short;
    },
  };
}
