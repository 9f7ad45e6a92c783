import { randomInt } from 'node:crypto';
import { isPortFree } from '../../processes/free-port.ts';

/** Below the ephemeral ports, so that no outgoing connection takes one between the check and its use. */
const lowest = 20_000;
const highest = 31_999;
const attempts = 200;

/** The ports of a task. */
export interface TaskPorts {
  port: number;
  /** By the ports that the definition names. */
  furtherPorts: ReadonlyMap<number, number>;
}

/** Gives each task ports of its own. */
export class Ports {
  private readonly taken = new Set<number>();

  private async take(): Promise<number> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const port = randomInt(lowest, highest + 1);
      if (this.taken.has(port)) continue;
      this.taken.add(port);
      if (await isPortFree(port)) return port;
      this.taken.delete(port);
    }
    throw new Error(`There is no free port between ${lowest} and ${highest}`);
  }

  /** A main port, and another one for each of `further`. */
  async takeAll(further: readonly number[]): Promise<TaskPorts> {
    const taken: number[] = [];
    try {
      for (let count = 0; count <= further.length; count += 1) taken.push(await this.take());
    } catch (error) {
      for (const port of taken) this.taken.delete(port);
      throw error;
    }
    const [port = 0, ...own] = taken;
    return { port, furtherPorts: new Map(further.map((named, index) => [named, own[index] ?? 0])) };
  }

  release({ port, furtherPorts }: TaskPorts): void {
    for (const taken of [port, ...furtherPorts.values()]) this.taken.delete(taken);
  }
}
