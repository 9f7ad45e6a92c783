import { assumptions } from '@console/core/products/prices';
import { expect, it } from 'vitest';
import { customerTemplate, resources } from '../testing/templates.ts';

const { application, applicationParked, database } = assumptions.alarms;

it.each([
  [false, application + database],
  [true, applicationParked + database],
])('a customer has the alarms that its estimate of costs counts; suspended: %s', (suspended, expected) => {
  expect(Object.keys(resources(customerTemplate({ suspended }), 'AWS::CloudWatch::Alarm'))).toHaveLength(expected);
});
