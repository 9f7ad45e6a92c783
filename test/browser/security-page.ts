import type { Page } from 'playwright-core';

/** How the person who is signed in signs in. */
export class SecurityPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Account' }).click();
    await this.page.getByRole('menuitem', { name: 'Security' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Security' }).waitFor();
  }

  /** Answers the key for the authenticator app. */
  async beginSetup(): Promise<string> {
    await this.page.getByRole('button', { name: 'Set up', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('img', { name: /QR code/ }).waitFor();
    const link = await dialog.getByRole('link', { name: /Open in an app/ }).getAttribute('href');
    return new URL(link ?? '').searchParams.get('secret') ?? '';
  }

  async confirmSetup(code: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Code from your authenticator app').fill(code);
    await dialog.getByRole('button', { name: 'Turn on' }).click();
  }

  async turnOff(): Promise<void> {
    await this.page.getByRole('button', { name: 'Turn off' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click();
  }

  async changePassword(current: string, wanted: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    if (!(await dialog.isVisible())) await this.page.getByRole('button', { name: 'Change password' }).click();
    await dialog.getByLabel('Current password').fill(current);
    await dialog.getByLabel('New password', { exact: true }).fill(wanted);
    await dialog.getByLabel('Confirm new password').fill(wanted);
    await dialog.getByRole('button', { name: 'Change password' }).click();
  }
}
