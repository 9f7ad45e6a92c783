import { auditChange, detailed } from '../audit/entry.ts';
import { notFound, unwrap } from '../errors.ts';
import { retryRaces } from '../race.ts';
import type { AlertRecord } from '../records/alert.ts';
import { type RequestContext, remembered } from '../service.ts';
import type { AlertDeps } from './notify.ts';
import { transition } from './transitions.ts';

/** The person who asks takes care of the alert. */
export function acknowledgeAlert(
  deps: Omit<AlertDeps, 'notifier'>,
  request: RequestContext,
  id: string,
): Promise<{ alert: AlertRecord }> {
  return retryRaces(async () => {
    const alert = await deps.store.get('alert', { id });
    if (!alert) throw notFound(`Alert "${id}"`, id);
    const at = deps.clock.now().toISOString();
    const answer = { alert: unwrap(transition(alert, { event: 'acknowledge', at, by: request.actor })) };
    await deps.store.commit([
      { write: 'replace', kind: 'alert', record: answer.alert },
      auditChange(deps, {
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'alert.acknowledge',
        ...(alert.customer !== undefined && { customer: alert.customer }),
        ...(alert.region !== undefined && { region: alert.region }),
        outcome: 'accepted',
        ...detailed({ text: alert.title, coded: alert.coded?.title }),
      }),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}
