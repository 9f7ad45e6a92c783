import type { Counts, Filter, Todo } from '../database/todos.ts';
import type { Features } from '../features.ts';
import { longestTitle } from '../title.ts';
import { document } from './document.ts';
import { type Html, html } from './html.ts';
import { linkTo, todoRow } from './todo-row.ts';

export interface ListPage {
  customerName: string;
  version: string;
  features: Features;
  todos: readonly Todo[];
  counts: Counts;
  filter: Filter;
  editing?: number | undefined;
  /** The error and the values of a rejected form. */
  problem?: { message: string; title: string } | undefined;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const summary = ({ open, done }: Counts): string =>
  open + done === 0 ? 'Nothing to do' : `${plural(open, 'to-do', 'to-dos')} left, ${done} done`;

const addForm = ({ problem, filter }: ListPage): Html => html`<form class="add" method="post" action="/todos">
${filter !== 'all' && html`<input type="hidden" name="filter" value="${filter}">`}
<label for="title">What needs doing?</label>
<div class="line">
<input id="title" name="title" maxlength="${longestTitle}" required autocomplete="off" value="${problem?.title}"${problem && html` aria-invalid="true" aria-describedby="problem"`}>
<button class="primary">Add</button>
</div>
${problem && html`<p class="problem" id="problem" role="alert">${problem.message}</p>`}
</form>`;

const names: Readonly<Record<Filter, string>> = { all: 'All', open: 'Open', done: 'Done' };

function filters({ filter, counts }: ListPage): Html {
  const count: Record<Filter, number> = { all: counts.open + counts.done, open: counts.open, done: counts.done };
  const link = (each: Filter): Html =>
    html`<li><a href="${linkTo(each)}"${each === filter && html` aria-current="page"`}>${names[each]} <span>${count[each]}</span></a></li>`;
  return html`<nav aria-label="Filter"><ul>${(['all', 'open', 'done'] as const).map(link)}</ul></nav>`;
}

const emptyTexts: Readonly<Record<Filter, string>> = {
  all: 'The list is empty. Add the first thing above.',
  open: 'All done.',
  done: 'Nothing has been done yet.',
};

function list(page: ListPage): Html {
  if (page.todos.length === 0) return html`<p class="empty">${emptyTexts[page.filter]}</p>`;
  return html`<ul class="todos">${page.todos.map((todo) => todoRow(todo, page.filter, page.editing))}</ul>`;
}

const clearForm = ({ counts }: ListPage): Html => html`<form method="post" action="/todos/clear-done">
<button class="quiet">Clear ${plural(counts.done, 'done to-do', 'done to-dos')}</button>
</form>`;

export function listPage(page: ListPage): string {
  const body = html`<main class="sheet" id="main">
<h1>${page.customerName}</h1>
${addForm(page)}
${page.features.filters && filters(page)}
${list(page)}
<div class="foot">
<p role="status">${summary(page.counts)}</p>
${page.counts.done > 0 && clearForm(page)}
</div>
</main>
<footer>Todo ${page.version}</footer>`;
  return document(`${page.customerName} · To-do`, page.version, body);
}
