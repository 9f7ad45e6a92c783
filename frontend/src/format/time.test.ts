import { expect, test } from 'vitest';
import { dateTime, relativeTime } from './time.ts';

const now = Date.parse('2026-01-31T09:30:00.000Z');
const ago = (ms: number) => new Date(now - ms).toISOString();
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

test.each([
  [0, 'now', 'jetzt'],
  [59 * second, 'now', 'jetzt'],
  [minute, '1 minute ago', 'vor 1 Minute'],
  [59.9 * minute, '59 minutes ago', 'vor 59 Minuten'],
  [2.5 * hour, '2 hours ago', 'vor 2 Stunden'],
  [day, 'yesterday', 'gestern'],
  [29.9 * day, '29 days ago', 'vor 29 Tagen'],
  [-2 * hour, 'in 2 hours', 'in 2 Stunden'],
])('%i ms ago is %s', (ms, english, german) => {
  expect(relativeTime(ago(ms), now, 'en')).toBe(english);
  expect(relativeTime(ago(ms), now, 'de')).toBe(german);
});

test('what is long ago has its date', () => {
  expect(relativeTime(ago(30 * day), now, 'en')).toBe(dateTime(ago(30 * day), 'en'));
});
