import { expect, it } from 'vitest';
import { eventBusArn, externalIdOf, policyArn, roleArn } from './names.ts';

const accounts = { managementAccount: '111111111111', clusterAccount: '222222222222' };

it('what both accounts must know of each other follows from the settings', () => {
  expect(externalIdOf(accounts)).toBe('deployment-console:111111111111:222222222222');
  expect(roleArn('111111111111', 'job')).toBe('arn:aws:iam::111111111111:role/job');
  expect(policyArn('111111111111', 'boundary')).toBe('arn:aws:iam::111111111111:policy/boundary');
  expect(eventBusArn({ ...accounts, managementRegion: 'eu-central-1' })).toBe(
    'arn:aws:events:eu-central-1:111111111111:event-bus/deployment-console',
  );
});
