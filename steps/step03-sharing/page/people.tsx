import { type OpenList, useApplication } from '../../step00-single-tenant/page/application.ts';
import { useResource } from '../../step00-single-tenant/page/use-resource.ts';
import { InviteForm } from './invite-form.tsx';

interface Person {
  id: string;
  email: string;
  role: string;
}

interface ListPeople {
  people: Person[];
  invitations: { email: string; role: string; endsAt: string }[];
}

/** Who has a list. Its owner gives and takes access. */
export function People({ list: { id, name, role }, me }: { list: OpenList; me: string }) {
  const { ask } = useApplication();
  const path = `/lists/${id}`;
  const { value, failure, change } = useResource<ListPeople>(`${path}/people`);
  const isOwner = role === 'owner';
  const asIs = (now: ListPeople) => now;

  const take = async ({ id: person }: Person) => {
    const without = (now: ListPeople) => ({ ...now, people: now.people.filter((one) => one.id !== person) });
    const done = await change(without, () => ask('DELETE', `${path}/people/${person}`));
    if (done && person === me) location.hash = '#/';
  };
  const give = async ({ id: person, email }: Person, given: string) => {
    if (given === 'owner' && !confirm(`Hand "${name}" over to ${email}? You stay a writer.`)) return;
    const done = await change(asIs, () => ask('PATCH', `${path}/people/${person}`, { role: given }));
    // What one may do with the list is another thing from here on.
    if (done && given === 'owner') location.reload();
  };
  const withdraw = (email: string) =>
    change(
      (now) => ({ ...now, invitations: now.invitations.filter((one) => one.email !== email) }),
      () => ask('DELETE', `${path}/invitations/${encodeURIComponent(email)}`),
    );

  return (
    <section aria-labelledby="people">
      <h2 id="people">People</h2>
      <ul>
        {value?.people.map((person) => (
          <li key={person.id}>
            <span>{person.email}</span>
            {isOwner && person.id !== me ? (
              <span className="line">
                <select
                  aria-label={`Role of ${person.email}`}
                  value={person.role}
                  onChange={({ target }) => void give(person, target.value)}
                >
                  <option>reader</option>
                  <option>writer</option>
                  <option>owner</option>
                </select>
                <button type="button" aria-label={`Remove ${person.email}`} onClick={() => void take(person)}>
                  Remove
                </button>
              </span>
            ) : (
              <span>{person.role}</span>
            )}
            {!isOwner && person.id === me && (
              <button type="button" onClick={() => void take(person)}>
                Leave
              </button>
            )}
          </li>
        ))}
        {value?.invitations.map(({ email, role: given, endsAt }) => (
          <li key={email}>
            <span>
              {email}, invited as a {given} until {new Date(endsAt).toLocaleDateString()}
            </span>
            <button type="button" aria-label={`Withdraw ${email}`} onClick={() => void withdraw(email)}>
              Withdraw
            </button>
          </li>
        ))}
      </ul>
      <p role="alert" className="notice failure">
        {failure}
      </p>
      {isOwner && <InviteForm onInvite={(body) => change(asIs, () => ask('POST', `${path}/invitations`, body))} />}
    </section>
  );
}
