import { filesOf, type Step } from '../ladder/step.ts';
import { addSampleLists } from './sample.ts';

const file = filesOf(import.meta.url);

export const step: Step = {
  name: 'step00-single-tenant',
  adds: 'An HTTP API, two functions, one table and a React page. Everybody has the same lists.',
  handlers: { api: file('handlers/api.ts'), page: file('handlers/page.ts') },
  page: { main: file('page/main.tsx'), style: file('page/style.css'), worker: file('page/worker.ts') },
  users: false,
  stack: async () => (await import('./stack.ts')).SingleTenantStack,
  async sample({ ask }) {
    await addSampleLists(ask, ['Groceries', 'Move to the new flat']);
    return [];
  },
};
