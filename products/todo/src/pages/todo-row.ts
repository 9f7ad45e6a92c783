import type { Filter, Todo } from '../database/todos.ts';
import { longestTitle } from '../title.ts';
import { type Html, html } from './html.ts';

export const linkTo = (filter: Filter, edit?: number): string => {
  const query = new URLSearchParams();
  if (filter !== 'all') query.set('filter', filter);
  if (edit !== undefined) query.set('edit', String(edit));
  return query.size > 0 ? `/?${query}` : '/';
};

const filterField = (filter: Filter): Html | undefined =>
  filter === 'all' ? undefined : html`<input type="hidden" name="filter" value="${filter}">`;

const editRow = (todo: Todo, filter: Filter): Html => html`<li class="todo editing">
<form method="post" action="/todos/${todo.id}/rename">
${filterField(filter)}
<input name="title" value="${todo.title}" maxlength="${longestTitle}" required autofocus autocomplete="off" aria-label="Title of the to-do">
<button class="primary">Save</button>
<a class="button" href="${linkTo(filter)}">Cancel</a>
</form>
</li>`;

const showRow = (todo: Todo, filter: Filter): Html => html`<li class="todo${todo.done ? ' done' : ''}">
<form method="post" action="/todos/${todo.id}/done">
${filterField(filter)}
<input type="hidden" name="done" value="${todo.done ? 'false' : 'true'}">
<button class="tick" id="tick-${todo.id}" role="checkbox" aria-checked="${todo.done ? 'true' : 'false'}" aria-label="Done: ${todo.title}"></button>
</form>
<span class="title">${todo.title}</span>
<a class="button quiet" id="edit-${todo.id}" href="${linkTo(filter, todo.id)}" aria-label="Edit: ${todo.title}">Edit</a>
<form method="post" action="/todos/${todo.id}/delete">
${filterField(filter)}
<button class="quiet danger" aria-label="Delete: ${todo.title}">Delete</button>
</form>
</li>`;

export const todoRow = (todo: Todo, filter: Filter, editing: number | undefined): Html =>
  todo.id === editing ? editRow(todo, filter) : showRow(todo, filter);
