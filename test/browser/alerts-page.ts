import type { ConsolePage } from './console-page.ts';

/** What needs a person, and where that is told. */
export class AlertsPage {
  constructor(private readonly console: ConsolePage) {}

  open(): Promise<void> {
    return this.console.visit('/alerts');
  }

  /** The number beside "Alerts" in the navigation. */
  get badge() {
    return this.console.page.getByRole('navigation').getByRole('listitem').filter({ hasText: 'Alerts' });
  }

  row(title: string | RegExp) {
    return this.console.page.getByRole('row').filter({ hasText: title });
  }

  async openInbox(): Promise<void> {
    await this.console.page.getByRole('button', { name: /Local inbox/ }).click();
  }
}
