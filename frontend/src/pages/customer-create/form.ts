import { type Detail, details } from '../../customers/details.ts';
import type { Entered } from '../../customers/options/draft.ts';
import type { DraftState } from './use-draft.ts';

export const fields = [
  'name',
  'code',
  'region',
  'product',
  'version',
  'size',
  'cloudType',
  'fromUpload',
  ...details,
] as const;
export type Field = (typeof fields)[number];

/** What the fields of the form work on. */
export interface FormState extends DraftState {
  errorOf: (field: Field) => string | undefined;
  optionError: (name: string) => string | undefined;
  changeOption: (name: string, entered: Entered) => void;
  /** What the data of the customer is made from. */
  file: File | undefined;
  changeFile: (file: File | undefined) => void;
  changeDetail: (detail: Detail, value: string) => void;
}
