import type { ConsolePage } from './console-page.ts';

/** Who may sign in. */
export class PeoplePage {
  constructor(private readonly console: ConsolePage) {}

  open(): Promise<void> {
    return this.console.visit('/people');
  }

  /** Answers the temporary password, which is shown once. */
  async invite(email: string, role: string): Promise<string> {
    const { page } = this.console;
    await this.console.button('Invite person').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Email address').fill(email);
    await dialog.getByRole('radio', { name: role }).check();
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
    await dialog.getByRole('heading', { name: `${email} was invited` }).waitFor();
    const shown = dialog.getByText('Temporary password', { exact: true }).locator('xpath=..');
    const password = (await shown.innerText()).split('\n').at(-1)?.trim() ?? '';
    await dialog.getByRole('button', { name: 'Done' }).click();
    return password;
  }

  row(email: string) {
    return this.console.page.getByRole('row').filter({ hasText: email });
  }

  async select(email: string): Promise<void> {
    await this.row(email).getByRole('radio').check();
  }

  /** An entry of the menu for who is selected. */
  async action(name: string) {
    const menu = this.console.page.getByRole('button', { name: 'Actions', exact: true });
    if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
    return this.console.page.getByRole('menuitem', { name, exact: true });
  }

  /** Goes through the dialog that an action opens. */
  async confirm(submit: string): Promise<void> {
    const dialog = this.console.page.getByRole('dialog');
    await dialog.getByRole('button', { name: submit, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
