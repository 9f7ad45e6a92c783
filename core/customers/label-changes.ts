import { auditChange, detailed } from '../audit/entry.ts';
import type { CustomerLabels } from '../contract/customer.ts';
import { valueOfTag } from '../contract/tags.ts';
import { auditText } from '../contract/texts/audit.ts';
import type { Change, Clock, Ids } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { RequestContext } from '../service.ts';

/** Of notes, the audit log quotes so many characters. */
const quotedCharacters = 200;

const quoted = (text: string | undefined): string => {
  if (text === undefined || text === '') return '-';
  return text.length > quotedCharacters ? `"${text.slice(0, quotedCharacters)}…"` : `"${text}"`;
};

const changed = (name: string, before: string | undefined, after: string | undefined): string[] =>
  before === after ? [] : [`${name} ${quoted(before)} → ${quoted(after)}`];

/** What has changed, before and after, as the audit log tells it: `tags.ring "early" → "late"`. */
export function labelChanges(before: CustomerLabels, after: CustomerLabels): string[] {
  const keys = [...new Set([...Object.keys(before.tags), ...Object.keys(after.tags)])].sort();
  return [
    ...keys.flatMap((key) => changed(`tags.${key}`, valueOfTag(before.tags, key), valueOfTag(after.tags, key))),
    ...changed('notes', before.notes, after.notes),
  ];
}

/** Who changed a customer at once, in the audit log. */
export const auditedBy = ({ actor, sourceIp }: RequestContext, { code, region }: CustomerRecord) => ({
  actor,
  sourceIp,
  customer: code,
  region,
  outcome: 'accepted' as const,
});

export const auditLabels = (
  deps: { clock: Clock; ids: Ids },
  request: RequestContext,
  customer: CustomerRecord,
  changes: readonly string[],
): Change =>
  auditChange(deps, {
    ...auditedBy(request, customer),
    action: 'customer.label',
    ...detailed(auditText('details', { changes: changes.join(', ') })),
  });
