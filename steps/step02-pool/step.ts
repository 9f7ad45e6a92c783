import { filesOf, type Step } from '../ladder/step.ts';
import { addSampleLists } from '../step00-single-tenant/sample.ts';
import { howToSignIn } from '../step01-sign-in/sample.ts';
import { step as previous } from '../step01-sign-in/step.ts';

const file = filesOf(import.meta.url);

export const step: Step = {
  ...previous,
  name: 'step02-pool',
  adds: 'Many tenants in one table: a list is a tenant, and people have their own.',
  handlers: { ...previous.handlers, api: file('handlers/api.ts') },
  stack: async () => (await import('./stack.ts')).PoolStack,
  async sample({ signUp }) {
    const [ada, grace] = [await signUp('ada@example.com'), await signUp('grace@example.com')];
    await addSampleLists(ada.ask, ['Groceries', 'Move to the new flat']);
    await addSampleLists(grace.ask, ['Groceries']);
    return howToSignIn([ada.email, grace.email]);
  },
};
