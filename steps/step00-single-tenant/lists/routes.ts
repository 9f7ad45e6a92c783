import { type HttpEvent, json, jsonBody } from '@console/tenancy';
import type { Lists, OpenList } from './model.ts';
import { changeOf, textOf } from './text.ts';

/** @template S the lists that it needs; those of later steps can do more */
export type ListRoute<S extends Lists = Lists> = (event: HttpEvent, lists: S) => Promise<unknown>;

export const parameter = (event: HttpEvent, name: string): string => event.pathParameters?.[name] ?? '';

/** A route for one list. */
export const within =
  <L extends OpenList = OpenList>(route: (event: HttpEvent, list: L) => Promise<unknown>): ListRoute<Lists<L>> =>
  async (event, lists) =>
    route(event, await lists.open(parameter(event, 'list')));

/** What the application does, whoever may reach which lists. */
export const routes = {
  'GET /lists': async (_, lists) => ({ items: await lists.all() }),
  'POST /lists': async (event, lists) => json(201, await lists.create(textOf(jsonBody(event), 'name'))),
  'GET /lists/{list}': within(async (_, list) => ({ ...bare(list), todos: await list.todos() })),
  'PATCH /lists/{list}': within(async (event, list) => list.rename(textOf(jsonBody(event), 'name'))),
  'DELETE /lists/{list}': within((_, list) => list.remove()),
  'POST /lists/{list}/todos': within(async (event, list) => json(201, await list.add(textOf(jsonBody(event), 'text')))),
  'PATCH /lists/{list}/todos/{todo}': within(async (event, list) =>
    list.change(parameter(event, 'todo'), changeOf(jsonBody(event))),
  ),
  'DELETE /lists/{list}/todos/{todo}': within((event, list) => list.removeTodo(parameter(event, 'todo'))),
} satisfies Record<string, ListRoute>;

/** A list as an answer: what can be said in JSON, and nothing that can be done. */
export const bare = (list: OpenList): Record<string, unknown> =>
  Object.fromEntries(Object.entries(list).filter(([, value]) => typeof value !== 'function'));
