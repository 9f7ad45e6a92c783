import { setTimeout as delay } from 'node:timers/promises';

/** What each step of a stack takes, in milliseconds. */
const stepMs = 5;

/** How fast stacks go through their states. */
export class Pace {
  private held: { status: string; released: Promise<void> } | undefined;

  /** Keeps stacks that come to this status in it until `release` is called. */
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
