import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { codesFor } from '../machine/codes.ts';
import type { OpenStep } from './open-step.ts';

export const password = 'Local-only-1';

/** Signs in on the page as a person does. Ends on the page of all lists. */
export async function signInOn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Your lists' }).waitFor();
}

/** Signs up on the page, with the code that is sent. Ends on the page of all lists. */
export async function signUpOn(page: Page, email: string, { userPools }: OpenStep): Promise<void> {
  await page.getByRole('tab', { name: 'Create Account' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Confirm Password').fill(password);
  await page.getByRole('button', { name: 'Create Account', exact: true }).click();
  await page.getByLabel('Confirmation Code').waitFor();
  const codes = () => codesFor(email, userPools?.log ?? '');
  await expect.poll(codes, { timeout: 5_000 }).not.toEqual([]);
  await page.getByLabel('Confirmation Code').fill((await codes()).at(-1) ?? '');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByRole('heading', { name: 'Your lists' }).waitFor();
}
