import type { OptionValue } from '@console/core/contract/customer';
import type { ProductOption } from '@console/core/contract/product';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { optionTexts } from './texts.ts';

/** How values of options are shown; null is a secret that is set. */
export function useShownOption() {
  const t = useTexts(optionTexts);
  const { app } = useMessages();
  return (value: OptionValue | null | undefined): string => {
    if (value === null) return t.isSet;
    if (value === undefined || value === '') return app.nothing;
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    return String(value);
  };
}

/** The names that a product gives its options; others by their own name. */
export const optionLabel = (options: readonly ProductOption[] | undefined, name: string): string =>
  options?.find((option) => option.name === name)?.label ?? name;
