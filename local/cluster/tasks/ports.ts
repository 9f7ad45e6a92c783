import { randomInt } from 'node:crypto';
import { isPortFree } from '../../processes/free-port.ts';

/** Below the ports that systems give to outgoing connections, so that none of those takes one between look and use. */
const lowest = 20_000;
const highest = 31_999;
const tries = 200;

/** Gives each task a port of its own. */
export class Ports {
  private readonly taken = new Set<number>();

  async take(): Promise<number> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const port = randomInt(lowest, highest + 1);
      if (this.taken.has(port)) continue;
      this.taken.add(port);
      if (await isPortFree(port)) return port;
      this.taken.delete(port);
    }
    throw new Error(`There is no free port between ${lowest} and ${highest}`);
  }

  release(port: number): void {
    this.taken.delete(port);
  }
}
