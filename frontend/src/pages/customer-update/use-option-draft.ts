import type { Customer } from '@console/core/contract/customer';
import type { ProductOption } from '@console/core/contract/product';
import { useState } from 'react';
import {
  type Entered,
  enteredProblem,
  type OptionDraft,
  optionChanges,
  optionDraft,
  optionValue,
} from '../../customers/options/draft.ts';
import { useShownOption } from '../../customers/options/shown.ts';
import { optionTexts } from '../../customers/options/texts.ts';
import { useTexts } from '../../i18n/define-texts.ts';

export interface OptionChange {
  id: string;
  label: string;
  before: string;
  after: string;
}

/** The options of a customer as they are being changed. */
export function useOptionDraft(customer: Customer, options: readonly ProductOption[]) {
  const t = useTexts(optionTexts);
  const shownOption = useShownOption();
  // As they were when the page was opened: what somebody else changes meanwhile is theirs.
  const [before] = useState(() => optionDraft(options, customer.options));
  const [draft, setDraft] = useState<OptionDraft>(before);
  const isSet = (name: string) => customer.options[name] === null;

  const shown = (option: ProductOption, values: OptionDraft): string => {
    const entered = values[option.name];
    if (option.type !== 'secret') return shownOption(optionValue(option, entered) ?? undefined);
    if (entered) return t.isNew;
    return shownOption(entered === '' && isSet(option.name) ? null : undefined);
  };
  const changed = Object.keys(optionChanges(options, before, draft));
  const changes: OptionChange[] = options
    .filter(({ name }) => changed.includes(name))
    .map((option) => ({
      id: `options.${option.name}`,
      label: option.label,
      before: shown(option, before),
      after: shown(option, draft),
    }));
  return {
    before,
    draft,
    changes,
    isSet,
    change: (name: string, entered: Entered) => setDraft((current) => ({ ...current, [name]: entered })),
    problemOf: (option: ProductOption) => enteredProblem(option, draft[option.name], isSet(option.name)),
  };
}
