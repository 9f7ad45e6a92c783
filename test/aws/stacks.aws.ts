import { createToolkit } from '@console/adapters/cloudformation/deploy-assembly';
import { createCloudFormationStacks } from '@console/adapters/cloudformation/stacks';
import { stacksContract } from '@console/adapters/contract/stacks-contract';
import { afterAll } from 'vitest';
import { clusterAccount, credentialsOf, region, useEmulator } from './accounts.ts';
import { type Emulator, startEmulator } from './emulator/start.ts';

let emulator: Emulator;
afterAll(() => emulator.stop());

/** The contract is about stacks in a region that is prepared for them. */
async function bootstrap(): Promise<void> {
  const credentials = credentialsOf(clusterAccount);
  const { library, toolkit } = await createToolkit({ region, credentials, pollMs: 50 }, {});
  await toolkit.bootstrap(library.BootstrapEnvironments.fromList([`aws://${clusterAccount}/${region}`]), {
    parameters: library.BootstrapStackParameters.exactly({
      cloudFormationExecutionPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    }),
  });
}

const parameter = (value: string) => ({
  Resources: { Note: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: value } } },
  Outputs: { Note: { Value: value } },
});

stacksContract(async () => {
  emulator = await startEmulator(process.cwd());
  useEmulator(emulator);
  await bootstrap();
  return {
    region,
    stacks: createCloudFormationStacks({
      credentials: credentialsOf(clusterAccount),
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
