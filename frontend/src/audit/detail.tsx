import type { AuditEntry } from '@console/core/contract/audit';
import { Quote } from '../elements/quote.tsx';
import { type Messages, useMessages } from '../i18n/messages.ts';
import { translate } from '../i18n/translate.ts';

/** The messages of the console for what an entry tells; undefined when it has none. */
export function detailText({ action, outcome, detail, coded }: AuditEntry, messages: Messages): string | undefined {
  if (!coded) return undefined;
  if (outcome === 'refused') return messages.failures.problem(coded.detail.code, detail, coded.detail.values);
  if (outcome === 'failed') return translate('reasons', coded.detail, messages);
  return translate(action === 'alert.acknowledge' ? 'alarms' : 'audit', coded.detail, messages);
}

/** What an entry tells, in the messages of the console or as it was written. */
export function Detail({ entry }: { entry: AuditEntry }) {
  const messages = useMessages();
  if (!entry.detail) return messages.app.nothing;
  return detailText(entry, messages) ?? <Quote>{entry.detail}</Quote>;
}
