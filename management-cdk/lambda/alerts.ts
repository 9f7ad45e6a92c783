import { alarmEvent } from '@console/core/alerts/from-alarm';
import type { AlertDeps } from '@console/core/alerts/notify';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { alarmChanges } from './alarm-change.ts';

/** Answers changes of alarms, from EventBridge or through SNS. A change that is not kept is handed out again. */
export const alerts = (deps: AlertDeps) => async (event: unknown) => {
  for (const change of alarmChanges(event)) {
    const told = alarmEvent(change);
    if (told) await recordAlarm(deps, told);
  }
};
