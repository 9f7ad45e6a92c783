import type { Browser, Page } from 'playwright-core';
import { openTab } from './browser.ts';

/** The steps of the sign-in, for somebody who is not in yet; also over a page whose session has ended. */
export class SignInPage {
  constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string): Promise<SignInPage> {
    const page = await openTab(browser);
    await page.goto(url);
    return new SignInPage(page);
  }

  async enter(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Email', { exact: true }).fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  async choosePassword(password: string): Promise<void> {
    await this.page.getByLabel('New password', { exact: true }).fill(password);
    await this.page.getByLabel('Confirm new password').fill(password);
    await this.page.getByRole('button', { name: 'Set password' }).click();
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel('Code', { exact: true }).fill(code);
    await this.page.getByRole('button', { name: 'Verify' }).click();
  }

  /** Asks for the code that resets the password. */
  async forgetPassword(email: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Forgot your password?' }).click();
    await this.page.getByLabel('Email', { exact: true }).fill(email);
    await this.page.getByRole('button', { name: 'Request code' }).click();
  }

  async resetPassword(code: string, password: string): Promise<void> {
    await this.page.getByLabel('Code', { exact: true }).fill(code);
    await this.page.getByLabel('New password', { exact: true }).fill(password);
    await this.page.getByLabel('Confirm new password').fill(password);
    await this.page.getByRole('button', { name: 'Reset password' }).click();
  }

  /** Waits until it says this. */
  says(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor();
  }

  /** Waits for the first page after the sign-in. */
  arrived(heading = 'Dashboard'): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
}
