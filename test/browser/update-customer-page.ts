import type { ConsolePage } from './console-page.ts';

/** The form that changes a customer. */
export class UpdateCustomerPage {
  constructor(private readonly console: ConsolePage) {}

  open(code: string): Promise<void> {
    return this.console.visit(`/customers/${code}/update`);
  }

  get name() {
    return this.console.page.getByLabel('Name', { exact: true });
  }

  get submit() {
    return this.console.button('Update customer');
  }

  size(name: string) {
    return this.console.page.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async chooseVersion(version: string): Promise<void> {
    const { page } = this.console;
    await page.getByRole('button', { name: /^Version/ }).click();
    await page.getByRole('option', { name: version, exact: true }).click();
  }
}
