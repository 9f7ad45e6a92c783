import type { AlarmEvent } from '@console/core/alerts/alarm-event';
import { severityOf } from '@console/core/alerts/known-alarms';
import type { AlertDeps } from '@console/core/alerts/notify';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { alarm } from '@console/core/contract/texts/alarms';
import { reason } from '@console/core/contract/texts/reasons';
import { type Space, type SpaceWatch, watchSpace } from '../disk/space.ts';
import { limits } from '../limits.ts';
import type { ConsoleContext } from './context.ts';
import { every, type Timer } from './timer.ts';

const runbook = 'low-disk-space';

/** Watches the disk of all state, and raises an alert while it is almost full. */
export function startSpaceWatch({ settings, log }: ConsoleContext, deps: AlertDeps): SpaceWatch & Timer {
  const folder = settings.dataDir;
  const watch = watchSpace({
    dir: folder,
    reserveMiB: settings.diskReserveMiB,
    async onChange(space, short) {
      const event = spaceEvent(folder, space, short, deps.clock.now().toISOString());
      if (short) log.warn(`${event.title} ${event.reason}`);
      else log.info(`There is enough space again in ${folder}: ${space.freeMiB} MiB.`);
      await recordAlarm(deps, event);
    },
  });
  const timer = every(limits.disk.checkMs, watch.check, (error) =>
    log.error('The free space could not be measured or its alert could not be raised. The console tries again.', {
      error: String(error),
    }),
  );
  return { ...watch, ...timer };
}

function spaceEvent(folder: string, { freeMiB, reserveMiB }: Space, short: boolean, at: string): AlarmEvent {
  const title = alarm('low-disk-space');
  const why = reason('disk-space', { free: freeMiB, folder, reserve: reserveMiB });
  return {
    active: short,
    source: runbook,
    severity: severityOf(runbook) ?? 'critical',
    title: title.text,
    reason: why.text,
    coded: { title: title.coded, reason: why.coded },
    runbook,
    at,
  };
}
