import type { Pool } from 'pg';

export interface Todo {
  id: number;
  title: string;
  done: boolean;
  createdAt: string;
}

export type Filter = 'all' | 'open' | 'done';

export interface Counts {
  open: number;
  done: number;
}

interface Row {
  id: string;
  title: string;
  done: boolean;
  created_at: Date;
}

const fromRow = (row: Row): Todo => ({
  id: Number(row.id),
  title: row.title,
  done: row.done,
  createdAt: row.created_at.toISOString(),
});

/** A longer list would be of no use and slow down every page. */
export const longestList = 1_000;

const columns = 'id, title, done, created_at';

export interface Todos {
  /** Open ones first, then the newest first. */
  list(filter: Filter): Promise<Todo[]>;
  counts(): Promise<Counts>;
  get(id: number): Promise<Todo | undefined>;
  /** Undefined when the list is full. */
  add(title: string): Promise<Todo | undefined>;
  /** Undefined when there is none. */
  change(id: number, change: { title?: string | undefined; done?: boolean | undefined }): Promise<Todo | undefined>;
  /** False when there was none. */
  remove(id: number): Promise<boolean>;
  /** How many there were. */
  clearDone(): Promise<number>;
}

export function todosIn(pool: Pool): Todos {
  const one = async (sql: string, values: unknown[]): Promise<Todo | undefined> => {
    const { rows } = await pool.query<Row>(sql, values);
    return rows[0] && fromRow(rows[0]);
  };
  return {
    async list(filter) {
      const done = filter === 'all' ? null : filter === 'done';
      const sql = `select ${columns} from todos where $1::boolean is null or done = $1 order by done, id desc`;
      return (await pool.query<Row>(sql, [done])).rows.map(fromRow);
    },
    async counts() {
      const sql = 'select count(*) filter (where not done) as open, count(*) filter (where done) as done from todos';
      const { rows } = await pool.query<{ open: string; done: string }>(sql);
      return { open: Number(rows[0]?.open ?? 0), done: Number(rows[0]?.done ?? 0) };
    },
    get: (id) => one(`select ${columns} from todos where id = $1`, [id]),
    add: (title) =>
      one(
        `insert into todos (title) select $1 where (select count(*) from todos) < ${longestList} returning ${columns}`,
        [title],
      ),
    change: (id, { title, done }) =>
      one(
        `update todos set title = coalesce($2, title), done = coalesce($3, done),
           done_at = case when $3 then coalesce(done_at, now()) when not $3 then null else done_at end
         where id = $1 returning ${columns}`,
        [id, title ?? null, done ?? null],
      ),
    remove: async (id) => (await pool.query('delete from todos where id = $1', [id])).rowCount === 1,
    clearDone: async () => (await pool.query('delete from todos where done')).rowCount ?? 0,
  };
}
