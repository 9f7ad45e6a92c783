import type { AuditEntry } from '@console/core/contract/audit';
import { Quote } from '../../elements/quote.tsx';
import { said } from '../../words/said.ts';
import { useWords, type Words } from '../../words/words.ts';

/** The words of the console for what an entry tells; undefined when it has none. */
export function detailText({ action, outcome, detail, coded }: AuditEntry, words: Words): string | undefined {
  if (!coded) return undefined;
  if (outcome === 'refused') return words.failures.problem(coded.detail.code, detail, coded.detail.values);
  if (outcome === 'failed') return said('reasons', coded.detail, words);
  return said(action === 'alert.acknowledge' ? 'alarms' : 'audit', coded.detail, words);
}

/** What an entry tells, in the words of the console or as it was written. */
export function Detail({ entry }: { entry: AuditEntry }) {
  const words = useWords();
  if (!entry.detail) return words.app.nothing;
  return detailText(entry, words) ?? <Quote>{entry.detail}</Quote>;
}
