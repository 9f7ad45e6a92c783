import type { Filter, Todos } from '../database/todos.ts';
import { longestList } from '../database/todos.ts';
import { featuresOf } from '../features.ts';
import { readForm } from '../http/body.ts';
import { HttpError } from '../http/http-error.ts';
import { type HttpResponse, htmlResponse, seeOther } from '../http/response.ts';
import type { Request, Routes } from '../http/router.ts';
import { type ListPage, listPage } from '../pages/list-page.ts';
import { linkTo } from '../pages/todo-row.ts';
import type { Settings } from '../settings.ts';
import { parseTitle } from '../title.ts';

const parseFilter = (text: string | null): Filter => (text === 'open' || text === 'done' ? text : 'all');

const missing = (): HttpError => new HttpError(404, 'This to-do is gone. Somebody else may have deleted it.');

export function pageRoutes(settings: Pick<Settings, 'customerName' | 'version'>, todos: Todos): Routes {
  const features = featuresOf(settings.version);

  async function page(wanted: Filter, extra: Pick<ListPage, 'editing' | 'problem'>): Promise<string> {
    const filter = features.filters ? wanted : 'all';
    const [listed, counts] = await Promise.all([todos.list(filter), todos.counts()]);
    return listPage({ ...settings, features, todos: listed, counts, filter, ...extra });
  }

  async function show({ query }: Request): Promise<HttpResponse> {
    const edit = query.get('edit');
    const editing = edit && /^\d{1,15}$/.test(edit) ? Number(edit) : undefined;
    return htmlResponse(await page(parseFilter(query.get('filter')), { editing }));
  }

  async function add({ message }: Request): Promise<HttpResponse> {
    const form = await readForm(message);
    const filter = parseFilter(form.get('filter'));
    try {
      const added = await todos.add(parseTitle(form.get('title')));
      if (!added) throw new HttpError(409, `The list holds ${longestList} to-dos: delete some first.`);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const problem = { message: error.message, title: (form.get('title') ?? '').trim() };
      return htmlResponse(await page(filter, { problem }), error.status);
    }
    return seeOther(linkTo(filter));
  }

  async function change(request: Request, how: (form: URLSearchParams) => Parameters<Todos['change']>[1]) {
    const form = await readForm(request.message);
    if (!(await todos.change(request.id, how(form)))) throw missing();
    return seeOther(linkTo(parseFilter(form.get('filter'))));
  }

  return {
    'GET /': show,
    'POST /todos': add,
    'POST /todos/:id/done': (request) => change(request, (form) => ({ done: form.get('done') === 'true' })),
    'POST /todos/:id/rename': (request) => change(request, (form) => ({ title: parseTitle(form.get('title')) })),
    'POST /todos/:id/delete': async ({ message, id }) => {
      const form = await readForm(message);
      await todos.remove(id);
      return seeOther(linkTo(parseFilter(form.get('filter'))));
    },
    'POST /todos/clear-done': async ({ message }) => {
      await readForm(message);
      await todos.clearDone();
      return seeOther('/');
    },
  };
}
