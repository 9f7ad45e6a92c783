import { z } from 'zod';
import { alert } from '../contract/alert.ts';
import { timestamp, ulid } from '../contract/text.ts';

export const alertRecord = alert.extend({
  /** The alarm that raised it. */
  alarm: z.string(),
  /** Whether the people on call were told of its present state. */
  notified: z.boolean(),
  rev: z.int(),
});
export type AlertRecord = z.infer<typeof alertRecord>;

/** Something that can go off, such as `customer/acme/unhealthy-tasks`. It has at most one alert that is not resolved. */
export const alarmRecord = z.object({
  id: z.string(),
  alertId: ulid.nullable(),
  /** Of the last event: one that comes later and is older tells nothing new. */
  at: timestamp,
  rev: z.int(),
});
export type AlarmRecord = z.infer<typeof alarmRecord>;
