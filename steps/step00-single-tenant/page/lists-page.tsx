import { type ListSummary, useApplication } from './application.ts';
import { Heading, LineForm, Notices } from './elements.tsx';
import { useResource } from './use-resource.ts';

interface Lists {
  items: ListSummary[];
}

/** All lists, and a line for another one. */
export function ListsPage() {
  const { ask, ListNote, ListsParts } = useApplication();
  const { value, isOffline, failure, change } = useResource<Lists>('/lists');
  const add = (name: string) =>
    change(
      ({ items }) => ({ items: [...items, { id: '', name }] }),
      () => ask('POST', '/lists', { name }),
    );
  return (
    <>
      <Heading>Your lists</Heading>
      <LineForm label="New list" action="Add list" maxLength={100} onLine={add} />
      <Notices isOffline={isOffline} failure={failure} />
      {value?.items.length === 0 && <p>No lists yet.</p>}
      <ul>
        {value?.items.map((list) => (
          <li key={list.id || list.name}>
            {list.id ? <a href={`#/lists/${list.id}`}>{list.name}</a> : <span aria-busy="true">{list.name}</span>}
            {ListNote && list.id && <ListNote list={list} />}
          </li>
        ))}
      </ul>
      {ListsParts && <ListsParts />}
    </>
  );
}
