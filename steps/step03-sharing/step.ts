import { filesOf, type Step } from '../ladder/step.ts';
import { addSampleLists } from '../step00-single-tenant/sample.ts';
import { howToSignIn } from '../step01-sign-in/sample.ts';
import { step as previous } from '../step02-pool/step.ts';

const file = filesOf(import.meta.url);

export const step: Step = {
  ...previous,
  name: 'step03-sharing',
  adds: 'Owners share lists: with readers and writers, by invitations that end, and until they take it back.',
  handlers: { ...previous.handlers, api: file('handlers/api.ts'), claims: file('handlers/claims.ts') },
  page: { ...previous.page, main: file('page/main.tsx') },
  stack: async () => (await import('./stack.ts')).SharingStack,
  async sample({ signUp }) {
    const [ada, grace] = [await signUp('ada@example.com'), await signUp('grace@example.com')];
    const lists = await addSampleLists(ada.ask, ['Groceries', 'Move to the new flat']);
    await ada.ask('POST', `/lists/${lists.Groceries}/invitations`, { email: grace.email, role: 'writer' });
    await ada.ask('POST', `/lists/${lists['Move to the new flat']}/invitations`, {
      email: grace.email,
      role: 'reader',
    });
    await grace.ask('POST', `/invitations/${lists.Groceries}`);
    return [...howToSignIn([ada.email, grace.email]), 'grace has one of the lists, and an invitation to the other.'];
  },
};
