export interface Migration {
  id: number;
  name: string;
  sql: string;
}

/** Applied once each, in this order. Never change one. The previous version of the program must still work after them. */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    name: 'todos',
    sql: `create table todos (
            id bigint generated always as identity primary key,
            title text not null check (char_length(title) between 1 and 200),
            done boolean not null default false,
            created_at timestamptz not null default now()
          )`,
  },
  {
    id: 2,
    name: 'when a todo was done',
    sql: 'alter table todos add column done_at timestamptz',
  },
];
