import { expect, it } from 'vitest';
import { findRule } from './match.ts';
import { ruleProperties } from './model.ts';

it.each([
  [{ Priority: 0 }, 'at least 1'],
  [{ Priority: 50_001 }, 'at most 50000'],
  [{ Conditions: [{ Field: 'path-pattern', Values: ['/a b'] }] }, 'path patterns'],
  [{ Conditions: [{ Field: 'path-pattern', Values: [`/${'a'.repeat(128)}`] }] }, 'path patterns'],
  [{ Conditions: [{ Field: 'host-header', Values: ['1', '2', '3', '4', '5', '6'] }] }, 'more than 5 values'],
])('a rule that AWS refuses is refused: %j', (change, reason) => {
  const rule = {
    ListenerArn: 'l',
    Priority: 1,
    Conditions: [{ Field: 'path-pattern', Values: ['/websocket*'] }],
    Actions: [{ Type: 'forward', TargetGroupArn: 't' }],
  };
  expect(ruleProperties.safeParse(rule).success).toBe(true);
  expect(ruleProperties.safeParse({ ...rule, ...change }).error?.message).toContain(reason);
});

it.each([
  ['acme.example.com', '/', true],
  ['ACME.example.com', '/', false],
  ['x.example.com', '/', false],
  ['a.wild.example.com', '/api/x', true],
  ['a.wild.example.com', '/other', false],
  ['aXwild.example.com', '/api/x', false],
  ['a.wild.example.com', '/API/x', false],
  ['a.wild.example.com', '/api', false],
  ['v1.example.com', '/v1/x', true],
  ['v1.example.com', '/v12/x', false],
  ['v1.example.com', '/v.+', false],
])('rules for %s and %s', (host, path, found) => {
  const rule = (values: string[], paths?: string[]) => ({
    listener: 'l',
    priority: 1,
    conditions: [
      { field: 'host-header' as const, values },
      ...(paths ? [{ field: 'path-pattern' as const, values: paths }] : []),
    ],
    action: { Type: 'forward' as const, TargetGroupArn: 't' },
  });
  const rules = [
    rule(['acme.EXAMPLE.com']),
    rule(['*.wild.example.com'], ['/api/*']),
    rule(['v1.example.com'], ['/v?/*']),
  ];
  expect(findRule(rules, { host, path }) !== undefined).toBe(found);
});
