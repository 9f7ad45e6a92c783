import { type OpenList, type Todo, useApplication } from './application.ts';
import { Heading, LineForm, Notices } from './elements.tsx';
import { useResource } from './use-resource.ts';

/** A list with its to-dos. */
export function ListPage({ id }: { id: string }) {
  const { ask, ListParts, may = () => true } = useApplication();
  const path = `/lists/${id}`;
  const { value: list, isOffline, failure, change } = useResource<OpenList>(path);
  const withTodos = (become: (todos: Todo[]) => Todo[]) => (now: OpenList) => ({ ...now, todos: become(now.todos) });

  const mayChange = list !== undefined && may('change', list);

  const add = (text: string) =>
    change(
      withTodos((todos) => [...todos, { id: '', text, done: false }]),
      () => ask('POST', `${path}/todos`, { text }),
    );
  const check = ({ id: todo, done }: Todo) =>
    change(
      withTodos((todos) => todos.map((one) => (one.id === todo ? { ...one, done: !done } : one))),
      () => ask('PATCH', `${path}/todos/${todo}`, { done: !done }),
    );
  const remove = ({ id: todo }: Todo) =>
    change(
      withTodos((todos) => todos.filter((one) => one.id !== todo)),
      () => ask('DELETE', `${path}/todos/${todo}`),
    );
  const removeList = async () => {
    if (!confirm(`Delete "${list?.name}" with all of its to-dos?`)) return;
    if (
      await change(
        (now) => now,
        () => ask('DELETE', path),
      )
    )
      location.hash = '#/';
  };

  return (
    <>
      <Heading>{list?.name ?? 'List'}</Heading>
      {mayChange && <LineForm label="New to-do" action="Add" maxLength={1_000} onLine={add} />}
      <Notices isOffline={isOffline} failure={failure} />
      {list?.todos.length === 0 && <p>Nothing to do.</p>}
      <ul>
        {list?.todos.map((todo) => (
          <li key={todo.id || todo.text}>
            <label className={todo.done ? 'done' : ''}>
              <input
                type="checkbox"
                checked={todo.done}
                disabled={!todo.id || !mayChange}
                onChange={() => void check(todo)}
              />
              {todo.text}
            </label>
            <button
              type="button"
              aria-label={`Delete ${todo.text}`}
              disabled={!todo.id || !mayChange}
              onClick={() => void remove(todo)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {list && ListParts && <ListParts list={list} />}
      {list && may('delete', list) && (
        <p>
          <button type="button" onClick={() => void removeList()}>
            Delete list
          </button>
        </p>
      )}
    </>
  );
}
