import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@console/local/processes/free-port';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openTab } from '../../test/browser/browser.ts';
import { assemblyOf } from '../ladder/assembly.ts';
import type { Step } from '../ladder/step.ts';
import { type Answer, send } from '../machine/ask.ts';
import { type RunningStep, startStep } from '../machine/start-step.ts';

export interface OpenStep extends RunningStep {
  url: string;
  send: (method: string, path: string, body?: unknown, token?: string) => Promise<Answer>;
  /** The page of the step in a tab of its own. */
  tab: (path?: string) => Promise<Page>;
  /** Stops it, and starts it again on the folder and the port that it had. */
  restart: () => Promise<OpenStep>;
  close: () => Promise<void>;
}

/** A step for its story: in a folder of its own, with its sample, and a browser. */
export async function openStep(step: Step): Promise<OpenStep> {
  return openIn(step, await mkdtemp(join(tmpdir(), 'step-')), await freePort());
}

async function openIn(step: Step, dataDir: string, port: number): Promise<OpenStep> {
  const running = await startStep(step, {
    dataDir,
    port,
    assembly: await assemblyOf(step),
    log: () => {},
  });
  const { url } = running.machine;
  let browser: Promise<Browser> | undefined;
  const stop = async () => {
    await (await browser)?.close();
    await running.stop();
  };
  return {
    ...running,
    url,
    send: (...request) => send(url, ...request),
    async tab(path = '/') {
      browser ??= openBrowser();
      const page = await openTab(await browser);
      await page.goto(url + path);
      return page;
    },
    async restart() {
      await stop();
      return openIn(step, dataDir, port);
    },
    async close() {
      await stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
