import { useApplication } from '../../step00-single-tenant/page/application.ts';
import { useResource } from '../../step00-single-tenant/page/use-resource.ts';

interface Invitation {
  list: string;
  name: string;
  role: string;
  from: string;
  endsAt: string;
}

/** What somebody is invited to. */
export function Invitations() {
  const { ask } = useApplication();
  const { value, failure, change } = useResource<{ items: Invitation[] }>('/invitations');
  const answer = async (method: 'POST' | 'DELETE', list: string) => {
    const done = await change(
      ({ items }) => ({ items: items.filter((one) => one.list !== list) }),
      () => ask(method, `/invitations/${list}`),
    );
    if (done && method === 'POST') location.hash = `#/lists/${list}`;
  };
  if (!value?.items.length && !failure) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">Invitations</h2>
      <p role="alert" className="notice failure">
        {failure}
      </p>
      <ul>
        {value?.items.map(({ list, name, role, from, endsAt }) => (
          <li key={list}>
            <span>
              {from} invites you to <b>{name}</b> as a {role}, until {new Date(endsAt).toLocaleDateString()}.
            </span>
            <span className="line">
              <button type="button" aria-label={`Accept ${name}`} onClick={() => void answer('POST', list)}>
                Accept
              </button>
              <button type="button" aria-label={`Decline ${name}`} onClick={() => void answer('DELETE', list)}>
                Decline
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
