import { expect, it } from 'vitest';
import { alert as schema } from '../contract/alert.ts';
import { opened } from './transitions.ts';
import { alertView } from './view.ts';

it('an alert as the API shows it has nothing that only the console needs', () => {
  const event = { active: true, source: 'api-errors', severity: 'critical', title: 'Errors', reason: '' } as const;
  const record = opened(
    { ...event, runbook: 'api-errors', at: '2026-11-20T09:00:00.000Z' },
    '01K00000000000000000000001',
  );
  const view = alertView(record);
  expect(schema.strict().parse(view)).toEqual(view);
  expect(view).toMatchObject({ source: 'api-errors', state: 'open' });
});
