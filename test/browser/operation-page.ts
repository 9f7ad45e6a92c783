import type { ConsolePage } from './console-page.ts';

/** The page of one operation. */
export class OperationPage {
  constructor(private readonly console: ConsolePage) {}

  get failure() {
    return this.console.page.getByTestId('operation-error');
  }

  get log() {
    return this.console.page.getByRole('log');
  }

  /** Waits until the console has gone to it. */
  opened(): Promise<void> {
    return this.console.page.waitForURL('**/operations/*');
  }

  /** Waits until the page itself says how it ended. */
  async ended(status: 'Succeeded' | 'Failed', limitMs = 60_000): Promise<void> {
    await this.console.page.getByText(status, { exact: true }).first().waitFor({ timeout: limitMs });
  }
}
