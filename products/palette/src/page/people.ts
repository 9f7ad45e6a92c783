import { button, element, field, form, tell } from './elements.ts';
import { ask } from './session.ts';

interface Person {
  id: string;
  email: string;
  role: 'admin' | 'member';
  enabled: boolean;
  temporaryPassword?: string;
}

/** The people of the tenant, for its administrators. */
export async function people(): Promise<HTMLElement> {
  const list = element('ul');
  const path = ({ id }: Person) => `/people/${encodeURIComponent(id)}`;
  const changing = (label: string, person: Person, method: string, change?: object) =>
    button(label, async () => {
      await ask(method, path(person), change);
      await show();
    });
  const row = (person: Person) =>
    element(
      'li',
      {},
      `${person.email} · ${person.role === 'admin' ? 'administrator' : 'member'}${person.enabled ? '' : ' · disabled'}`,
      person.role === 'admin'
        ? changing('Make a member', person, 'PATCH', { role: 'member' })
        : changing('Make an administrator', person, 'PATCH', { role: 'admin' }),
      changing(person.enabled ? 'Disable' : 'Enable', person, 'PATCH', { enabled: !person.enabled }),
      changing('Remove', person, 'DELETE'),
    );
  const show = async () => {
    const { items } = await ask<{ items: Person[] }>('GET', '/people');
    list.replaceChildren(...items.map(row));
  };
  const email = element('input', { type: 'email', required: true });
  await show();
  return element(
    'section',
    {},
    element('h2', {}, 'People'),
    form('Invite', [field('E-mail address', email)], async () => {
      const { temporaryPassword } = await ask<Person>('POST', '/people', { email: email.value });
      await show();
      tell(
        temporaryPassword
          ? `Invited. The temporary password, shown once: ${temporaryPassword}`
          : 'Invited. An e-mail is on its way.',
      );
    }),
    list,
  );
}
