import type { CustomerDetails } from '@console/core/contract/customer';
import { useTexts } from '../i18n/define-texts.ts';
import { customerTexts } from './texts.ts';

/** What people say about a customer, besides its name. */
export type Detail = Exclude<keyof CustomerDetails, 'name'>;

/** How each detail is entered. Forms, columns, filters and the overview show all of them, in this order. */
export const detailControls: Readonly<Record<Detail, 'email' | 'line' | 'paragraph'>> = { adminEmail: 'email' };

export const details = Object.keys(detailControls) as Detail[];

export const isDetail = (name: string): name is Detail => Object.hasOwn(detailControls, name);

export interface DetailTexts {
  /** In a table: `Administrator`. */
  short: string;
  /** Of its field in a form. */
  label: string;
  description: string;
  /** What a change of it does. */
  effect: string;
}

export const useDetailTexts = (): Readonly<Record<Detail, DetailTexts>> => useTexts(customerTexts).details;
