import { afterAll } from 'vitest';
import { stacksContract } from '../contract/stacks-contract.ts';
import { openStacks, region } from './testing/open-stacks.ts';

const { stacks, close } = await openStacks();
afterAll(close);

const note = (value: string) => ({
  Resources: { Note: { Type: 'Scripted::Works', Properties: { Value: value } } },
  Outputs: { Note: { Value: value } },
});

stacksContract(async () => ({
  stacks,
  region,
  templates: {
    working: note,
    failing: {
      template: {
        Resources: {
          Note: { Type: 'Scripted::Works', Properties: { Value: 'never' } },
          Broken: { Type: 'Scripted::Fails', Properties: { Reason: 'It is out of order.' } },
        },
        Outputs: { Note: { Value: 'never' } },
      },
      because: 'out of order',
    },
    lasting: { Resources: { Note: { Type: 'Scripted::Works' }, Long: { Type: 'Scripted::Lasts' } } },
  },
}));
