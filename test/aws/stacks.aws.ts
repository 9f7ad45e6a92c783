import { createCloudFormationStacks } from '@console/adapters/cloudformation/stacks';
import { stacksContract } from '@console/adapters/contract/stacks-contract';
import { afterAll } from 'vitest';
import { clusterAccount, credentialsOf, region, useEmulator } from './accounts.ts';
import { type Emulator, startEmulator } from './emulator/start.ts';

let emulator: Emulator;
afterAll(() => emulator.stop());

const parameter = (value: string) => ({
  Resources: { Note: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: value } } },
  Outputs: { Note: { Value: value } },
});

stacksContract(async () => {
  emulator = await startEmulator(process.cwd());
  useEmulator(emulator);
  return {
    region,
    stacks: createCloudFormationStacks({
      credentials: credentialsOf(clusterAccount),
      bootstrap: {
        account: clusterAccount,
        executionPolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
        boundary: 'b',
      },
      pollMs: 50,
    }),
    templates: {
      working: parameter,
      failing: {
        template: {
          Resources: {
            Note: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'x' } },
            Broken: { Type: 'AWS::Nowhere::Known', DependsOn: 'Note' },
          },
        },
        because: 'Unsupported resource type',
      },
    },
  };
});
