import type { Browser, Page } from 'playwright-core';
import { openTab, signInOnPage } from './browser.ts';

export interface Look {
  theme?: 'light' | 'dark';
  language?: 'en' | 'de';
  width?: number;
  height?: number;
}

const loading = '[class*="awsui_skeleton"], [class*="awsui_spinner"], [data-loading]';

/** The console in a tab of its own, for one person. */
export class ConsolePage {
  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  /** Signs in as a person would, then shows the look from the next page on. */
  static async open(browser: Browser, url: string, email = 'admin@example.com', look: Look = {}): Promise<ConsolePage> {
    const page = await openTab(browser);
    const opened = new ConsolePage(page, url);
    await signInOnPage(page, url, email);
    await opened.show(look);
    return opened;
  }

  async show({ theme = 'light', language = 'en', width = 1440, height = 900 }: Look): Promise<void> {
    await this.page.setViewportSize({ width, height });
    const appearance = JSON.stringify(JSON.stringify({ theme, density: 'comfortable' }));
    await this.page.evaluate(
      `localStorage.setItem('console.appearance', ${appearance}); localStorage.setItem('console.language', '${language}')`,
    );
  }

  /** Opens a page of the console and waits until it shows what it has to show. */
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    await this.page.locator(loading).first().waitFor({ state: 'detached' });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name }).first();
  }

  link(name: string | RegExp) {
    return this.page.getByRole('link', { name }).first();
  }

  /** All that can be read on the page. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
