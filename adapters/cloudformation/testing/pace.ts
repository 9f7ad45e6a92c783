import { setTimeout as delay } from 'node:timers/promises';

/** Duration of each step of a stack, in milliseconds. */
const stepMs = 5;

/** Controls how fast stacks go through their states. */
export class Pace {
  private held: { status: string; released: Promise<void> } | undefined;

  /** Holds stacks in this status until `release` is called. */
  holdAt(status: string): { release: () => void } {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.held = { status, released };
    return { release };
  }

  async step(status: string): Promise<void> {
    await delay(stepMs);
    if (this.held?.status === status) await this.held.released;
  }
}
