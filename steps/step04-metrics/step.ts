import { filesOf, type Person, type Step } from '../ladder/step.ts';
import { addSampleLists } from '../step00-single-tenant/sample.ts';
import { howToSignIn } from '../step01-sign-in/sample.ts';
import { step as previous } from '../step03-sharing/step.ts';

const file = filesOf(import.meta.url);

export const step: Step = {
  ...previous,
  name: 'step04-metrics',
  adds: 'A token is for one list, and each call counts for its list: its use, and what that costs.',
  handlers: { ...previous.handlers, api: file('handlers/api.ts'), claims: file('handlers/claims.ts') },
  page: { ...previous.page, main: file('page/main.tsx'), usage: file('page/usage.css') },
  stack: async () => (await import('./stack.ts')).MetricsStack,
  async sample({ signUp }) {
    const [ada, grace] = [await signUp('ada@example.com'), await signUp('grace@example.com')];
    const lists = await addSampleLists(ada.ask, ['Groceries', 'Move to the new flat'], askingIn(ada));
    const ask = await askingIn(ada)(lists.Groceries ?? '');
    await ask('POST', `/lists/${lists.Groceries}/invitations`, { email: grace.email, role: 'writer' });
    await grace.ask('POST', `/invitations/${lists.Groceries}`);
    return [...howToSignIn([ada.email, grace.email]), 'Usage is at #/usage, and below each list.'];
  },
};

/** Asks with a token for one list, as the page does. */
export const askingIn = (person: Person) => async (list: string) => {
  await person.ask('POST', '/choice', { list });
  return (await person.renewed()).ask;
};
