import type { TextsOf } from '../../i18n/define-texts.ts';
import type { Issue } from './situation.ts';
import type { situationTexts } from './situation-texts.ts';

export function issueText(
  { kind, count, names, regions }: Issue,
  { issues, customers }: TextsOf<typeof situationTexts>,
  locale: string,
): string {
  const listed = (words: readonly string[]) => new Intl.ListFormat(locale).format(words);
  const counted = () => (regions.length > 0 ? `${customers(count)} (${listed(regions)})` : customers(count));
  return issues[kind](names.length > 0 ? listed(names) : counted(), count);
}
