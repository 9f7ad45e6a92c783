import type { AutosuggestProps } from '@cloudscape-design/components/autosuggest';

/** What can be chosen: `value` is where it leads, or what it does. */
export interface Entry {
  value: string;
  label: string;
  description?: string;
}

const fits = (text: string, { label, description = '' }: Entry) => {
  const all = `${label} ${description}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
};

/** So many of a kind are offered. */
const most = 8;

/** Those of each group that have all the words; without any, all. */
export const matching = (
  groups: readonly { label: string; entries: readonly Entry[]; found?: boolean }[],
  text: string,
): AutosuggestProps.OptionGroup[] =>
  groups
    .map(({ label, entries, found }) => ({
      label,
      options: entries.filter((entry) => found || fits(text, entry)).slice(0, most),
    }))
    .filter(({ options }) => options.length > 0);
