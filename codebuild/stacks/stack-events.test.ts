import { expect, it } from 'vitest';
import { eventLine } from './stack-events.ts';

const event = (status: string, more: object = {}) => ({
  time: '2026-01-01T00:00:00.000Z',
  logicalId: 'ApplicationService4A544758',
  type: 'AWS::ECS::Service',
  status,
  ...more,
});

it.each([
  [event('CREATE_COMPLETE'), '  created  ApplicationService (AWS::ECS::Service)'],
  [event('UPDATE_COMPLETE', { logicalId: 'ContainerPort' }), '  updated  ContainerPort (AWS::ECS::Service)'],
  [event('CREATE_FAILED', { reason: 'exited' }), '  FAILED   ApplicationService4A544758 (AWS::ECS::Service): exited'],
  [event('ROLLBACK_COMPLETE', { type: 'AWS::CloudFormation::Stack' }), 'Stack is ROLLBACK_COMPLETE'],
  [event('CREATE_IN_PROGRESS'), undefined],
])('tells of an event in a line', (given, line) => {
  expect(eventLine(given)).toBe(line);
});
