import { z } from 'zod';
import { alert } from '../contract/alert.ts';
import { timestamp, ulid } from '../contract/text.ts';

export const alertRecord = alert.extend({
  /** The alarm that raised it. */
  alarm: z.string(),
  /** Whether the people on call were notified of its present state. */
  notified: z.boolean(),
  rev: z.int(),
});
export type AlertRecord = z.infer<typeof alertRecord>;

/** What can fire, such as `customer/acme/unhealthy-tasks`. It has at most one alert that is not resolved. */
export const alarmRecord = z.object({
  id: z.string(),
  alertId: ulid.nullable(),
  /** Time of the last event: an older one that comes later is ignored. */
  at: timestamp,
  rev: z.int(),
});
export type AlarmRecord = z.infer<typeof alarmRecord>;
