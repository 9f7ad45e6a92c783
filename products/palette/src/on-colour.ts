import { type EventHandler, withTenantEvent } from '@console/tenancy';

/** Counts how often each colour was chosen. An event can come twice: the mark of the choice lets it count once. */
export const countColour: EventHandler = async ({ detail }, { table, logger }) => {
  const { color, firstName, chosenAt } = detail;
  const ref = { kind: 'CHOICES', id: String(color) };
  const mark = { kind: 'COUNTED', id: `${chosenAt} ${firstName}` };
  const expiresAt = Math.floor(Date.now() / 1_000) + 7 * 24 * 3_600;
  await table.put(ref, { times: 0 }, { ifAbsent: true }).catch(ignoreConflict);
  await table
    .transact([
      { put: mark, attributes: { expiresAt }, options: { ifAbsent: true } },
      { update: ref, changes: { add: { times: 1 } } },
    ])
    .catch(ignoreConflict);
  logger.info('A colour was counted.', { color: String(color) });
};

function ignoreConflict(error: unknown): void {
  if ((error as { errorType?: string }).errorType !== 'CONFLICT') throw error;
}

export const handler = withTenantEvent(countColour);
