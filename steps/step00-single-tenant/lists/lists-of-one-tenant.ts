import { type List, type Lists, mostLists, type OpenList, type Todo } from './model.ts';
import { newId } from './new-id.ts';
import { noList, noTodo, tooManyLists } from './refusals.ts';
import type { TableOfItems } from './table-of-items.ts';

/** All lists are in one partition, and the to-dos of each in one of its own. */
const partition = 'LISTS';
const listKey = (id: string) => ({ PK: partition, SK: id });
const todosOf = (list: string) => `LIST#${list}`;

const listOf = ({ SK, name }: Record<string, unknown>): List => ({ id: String(SK), name: String(name) });
const todoOf = ({ SK, text, done }: Record<string, unknown>): Todo => ({
  id: String(SK),
  text: String(text),
  done: done === true,
});

/** There is one tenant: everybody has the same lists. */
export function listsOfOneTenant(table: TableOfItems): Lists {
  return {
    all: async () => (await table.all(partition)).map(listOf),
    async create(name) {
      if ((await table.all(partition)).length >= mostLists) throw tooManyLists();
      const list = { id: newId(), name };
      await table.put({ ...listKey(list.id), name });
      return list;
    },
    async open(id) {
      const found = id === '' ? undefined : await table.get(listKey(id));
      if (!found) throw noList();
      return openList(table, listOf(found));
    },
  };
}

function openList(table: TableOfItems, list: List): OpenList {
  const todoKey = (id: string) => ({ PK: todosOf(list.id), SK: id });
  const todos = async () => (await table.all(todosOf(list.id))).map(todoOf);
  return {
    ...list,
    async rename(name) {
      const renamed = await table.update(listKey(list.id), { name });
      if (!renamed) throw noList();
      return listOf(renamed);
    },
    async remove() {
      await table.delete(listKey(list.id));
      for (const { id } of await todos()) await table.delete(todoKey(id));
    },
    todos,
    async add(text) {
      const todo = { id: newId(), text, done: false };
      await table.put({ ...todoKey(todo.id), text, done: false });
      return todo;
    },
    async change(id, change) {
      const changed = await table.update(todoKey(id), change);
      if (!changed) throw noTodo();
      return todoOf(changed);
    },
    removeTodo: (id) => table.delete(todoKey(id)),
  };
}
