import type { BrowserContext } from 'playwright-core';

/** What browsers complained of, on any page of any tab. */
const found: string[] = [];

/** Answers other than 2xx are told there too; the tests expect those. */
const isAnswer = (text: string) => text.startsWith('Failed to load resource');

export function listenForComplaints(context: BrowserContext): void {
  context.on('weberror', (error) => found.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAnswer(message.text()))
      found.push(`${message.text().trim()} (${message.location().url})`);
  });
}

export const takeComplaints = (): string[] => found.splice(0);
