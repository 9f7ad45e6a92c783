import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { expect, it } from 'vitest';
import { createCloudFormationStacks } from './stacks.ts';

const policies = ['arn:aws:iam::111122223333:policy/one', 'arn:aws:iam::111122223333:policy/two'];

/** Stacks in a region whose bootstrap stack is described so; undefined when there is none. */
function stacksWith(toolkit: object | undefined) {
  const send = async () => {
    if (toolkit) return { Stacks: [toolkit] };
    throw Object.assign(new Error('Stack with id CDKToolkit does not exist'), { name: 'ValidationError' });
  };
  return createCloudFormationStacks({
    credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }),
    bootstrap: { version: 6, executionPolicyArns: policies },
    clientOf: () => ({ send }) as unknown as CloudFormationClient,
  });
}

const bootstrapped = ({ status = 'UPDATE_COMPLETE', version = '30', found = policies.join(',') }) => ({
  StackStatus: status,
  Outputs: [{ OutputKey: 'BootstrapVersion', OutputValue: version }],
  Parameters: [{ ParameterKey: 'CloudFormationExecutionPolicies', ParameterValue: found }],
});

it.each([
  ['a region that was never bootstrapped', undefined, 'missing'],
  ['a bootstrap that failed', bootstrapped({ status: 'ROLLBACK_COMPLETE' }), 'missing'],
  ['a bootstrap in progress for the first time', bootstrapped({ status: 'CREATE_IN_PROGRESS' }), 'missing'],
  ['a bootstrap stack without a version', { StackStatus: 'CREATE_COMPLETE' }, 'outdated'],
  ['a version that is too old', bootstrapped({ version: '5' }), 'outdated'],
  ['the policies of an older console', bootstrapped({ found: policies[0] ?? '' }), 'outdated'],
  ['the policies of other apps', bootstrapped({ found: 'arn:aws:iam::aws:policy/AdministratorAccess' }), 'outdated'],
  ['the least version', bootstrapped({ version: '6' }), 'ready'],
  ['the policies in another order', bootstrapped({ found: policies.toReversed().join(',') }), 'ready'],
  ['an update that failed', bootstrapped({ status: 'UPDATE_ROLLBACK_COMPLETE' }), 'ready'],
] as const)('%s', async (_, toolkit, preparation) => {
  expect(await stacksWith(toolkit).preparationOf('eu-west-1')).toBe(preparation);
});
