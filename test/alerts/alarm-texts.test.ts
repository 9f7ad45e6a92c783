import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alarmEvent } from '@console/core/alerts/from-alarm';
import { expect, it } from 'vitest';

const released = new URL('../aws-policies/released', import.meta.url).pathname;

const descriptions = readdirSync(released)
  .filter((file) => file.startsWith('customer-'))
  .flatMap((file) => [...readFileSync(join(released, file), 'utf8').matchAll(/"AlarmDescription": "(.*)"/g)])
  .map(([, description = '']) => description);

it.each([...new Set(descriptions)])('the alert of an alarm has its text by code: %s', (description) => {
  const event = alarmEvent({ name: 'A', description, state: 'ALARM', reason: '', time: '2026-11-20T09:00:00Z' });
  // The alarms of a process have texts of their own, and the runbook of the application's.
  const codes = [event?.runbook, `process-${event?.runbook}`];
  expect(codes).toContain(event?.coded?.title?.code);
  expect(event?.coded?.title).toMatchObject({ values: { customer: expect.any(String) } });
});
