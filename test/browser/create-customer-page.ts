import type { ConsolePage } from './console-page.ts';

/** The form that creates a customer. */
export class CreateCustomerPage {
  constructor(private readonly console: ConsolePage) {}

  get name() {
    return this.console.page.getByLabel('Name', { exact: true });
  }

  get code() {
    return this.console.page.getByLabel('Code', { exact: true });
  }

  async choose(field: 'Product' | 'Region', option: string): Promise<void> {
    const { page } = this.console;
    await page.getByRole('button', { name: new RegExp(`^${field}`) }).click();
    await page.getByRole('option', { name: new RegExp(option) }).click();
  }

  submit(): Promise<void> {
    return this.console.page.getByTestId('create-customer-submit').click();
  }
}
