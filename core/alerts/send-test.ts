import { auditChange } from '../audit/entry.ts';
import { DomainError } from '../errors.ts';
import { type RequestContext, remembered } from '../service.ts';
import type { AlertDeps } from './notify.ts';

/** Sends a message on the way that alerts take. @throws DomainError unavailable when it was not taken over */
export async function sendTestNotification(deps: AlertDeps, request: RequestContext): Promise<object> {
  const { actor, sourceIp } = request;
  const entry = (outcome: 'succeeded' | 'failed', detail: string) =>
    auditChange(deps, { actor, sourceIp, action: 'alert.test', outcome, detail });
  try {
    await deps.notifier.notify({
      subject: 'TEST console: notifications arrive',
      text: `${actor} sent this to see that it arrives. There is nothing to do.`,
      severity: 'info',
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await deps.store.commit([entry('failed', reason)]);
    throw new DomainError('unavailable', 'notification-failed', `The notification was not sent: ${reason}`, {
      cause: error,
      values: { reason },
    });
  }
  const answer = {};
  await deps.store.commit([entry('succeeded', ''), ...remembered(request, answer)]);
  return answer;
}
