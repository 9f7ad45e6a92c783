import { type Item, TenancyError, type TenantTable } from '@console/tenancy';
import type { Todo, TodoChange } from '../../step00-single-tenant/lists/model.ts';
import { newId } from '../../step00-single-tenant/lists/new-id.ts';
import { noTodo } from '../../step00-single-tenant/lists/refusals.ts';

const kind = 'TODO';

type Stored = Pick<Todo, 'text' | 'done'> & Record<string, unknown>;

const todoOf = ({ id, attributes: { text, done } }: Item<Stored>): Todo => ({ id, text, done });

/** The to-dos of a list, which is a tenant. The library makes every key: another list's are out of reach of this table. */
export class TodosOfTenant {
  constructor(private readonly table: TenantTable) {}

  async all(): Promise<Todo[]> {
    const todos: Todo[] = [];
    let cursor: string | undefined;
    do {
      const next = cursor === undefined ? {} : { cursor };
      const page = await this.table.query<Stored>({ kind, limit: 1_000, consistent: true, ...next });
      todos.push(...page.items.map(todoOf));
      cursor = page.cursor;
    } while (cursor !== undefined);
    return todos;
  }

  async add(text: string): Promise<Todo> {
    const todo = { id: newId(), text, done: false };
    await this.table.put({ kind, id: todo.id }, { text, done: false }, { ifAbsent: true });
    return todo;
  }

  async change(id: string, set: TodoChange): Promise<Todo> {
    try {
      return todoOf(await this.table.update<Stored>({ kind, id }, { set }));
    } catch (error) {
      const isMissing = error instanceof TenancyError && ['CONFLICT', 'INVALID_KEY'].includes(error.errorType);
      throw isMissing ? noTodo() : error;
    }
  }

  async remove(id: string): Promise<void> {
    await this.table.delete({ kind, id });
  }
}
