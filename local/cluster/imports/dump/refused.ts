import type { LocalizableText } from '@console/core/contract/texts/template';

/** The dump is none, or no customer can have what it asks for. */
export class DumpRefused extends Error {
  constructor(readonly why: LocalizableText) {
    super(why.text);
  }
}
