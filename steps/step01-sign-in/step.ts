import { filesOf, type Step } from '../ladder/step.ts';
import { addSampleLists } from '../step00-single-tenant/sample.ts';
import { step as previous } from '../step00-single-tenant/step.ts';
import { howToSignIn } from './sample.ts';

const file = filesOf(import.meta.url);

export const step: Step = {
  ...previous,
  name: 'step01-sign-in',
  adds: 'A user pool: people sign up and sign in. There is still one tenant, with the same lists for all of them.',
  handlers: { ...previous.handlers, api: file('handlers/api.ts') },
  page: { ...previous.page, main: file('page/main.tsx'), 'sign-in': file('page/sign-in.css') },
  users: true,
  stack: async () => (await import('./stack.ts')).SignInStack,
  async sample({ signUp }) {
    const [ada] = [await signUp('ada@example.com'), await signUp('grace@example.com')];
    await addSampleLists(ada.ask, ['Groceries', 'Move to the new flat']);
    return howToSignIn(['ada@example.com', 'grace@example.com']);
  },
};
