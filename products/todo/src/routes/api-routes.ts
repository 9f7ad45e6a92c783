import { type Filter, longestList, type Todo, type Todos } from '../database/todos.ts';
import { readJson } from '../http/body.ts';
import { HttpError } from '../http/http-error.ts';
import { jsonResponse, noContent } from '../http/response.ts';
import type { Routes } from '../http/router.ts';
import { parseTitle } from '../title.ts';

function parseFilter(text: string | null): Filter {
  if (text === null || text === 'all') return 'all';
  if (text === 'open' || text === 'done') return text;
  throw new HttpError(400, 'filter must be all, open or done.');
}

function parseChange(body: Record<string, unknown>): { title?: string; done?: boolean } {
  const { title, done, ...rest } = body;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) throw new HttpError(400, `A to-do has no field "${unknown}".`);
  if (done !== undefined && typeof done !== 'boolean') throw new HttpError(400, 'done must be true or false.');
  return { ...(title !== undefined && { title: parseTitle(title) }), ...(done !== undefined && { done }) };
}

const found = (todo: Todo | undefined): Todo => {
  if (!todo) throw new HttpError(404, 'There is no such to-do.');
  return todo;
};

export const apiRoutes = (todos: Todos): Routes => ({
  'GET /api/todos': async ({ query }) => {
    const [items, counts] = await Promise.all([todos.list(parseFilter(query.get('filter'))), todos.counts()]);
    return jsonResponse({ items, counts });
  },
  'POST /api/todos': async ({ message }) => {
    const { title } = parseChange(await readJson(message));
    const todo = await todos.add(parseTitle(title));
    if (!todo) throw new HttpError(409, `The list holds ${longestList} to-dos: delete some first.`);
    const response = jsonResponse(todo, 201);
    return { ...response, headers: { ...response.headers, location: `/api/todos/${todo.id}` } };
  },
  'GET /api/todos/:id': async ({ id }) => jsonResponse(found(await todos.get(id))),
  'PATCH /api/todos/:id': async ({ message, id }) =>
    jsonResponse(found(await todos.change(id, parseChange(await readJson(message))))),
  'DELETE /api/todos/:id': async ({ id }) => {
    if (!(await todos.remove(id))) throw new HttpError(404, 'There is no such to-do.');
    return noContent;
  },
  'POST /api/todos/clear-done': async ({ message }) => {
    await readJson(message);
    return jsonResponse({ cleared: await todos.clearDone() });
  },
});
