export interface List {
  id: string;
  name: string;
}

export interface Todo {
  id: string;
  text: string;
  done: boolean;
}

export type TodoChange = Partial<Pick<Todo, 'text' | 'done'>>;

/** The lists that a request can reach. @template L what a step can do with an open list */
export interface Lists<L extends OpenList = OpenList> {
  all(): Promise<List[]>;
  create(name: string): Promise<List>;
  /** @throws TenancyError NOT_FOUND */
  open(id: string): Promise<L>;
}

/** One list with what is in it. */
export interface OpenList extends List {
  rename(name: string): Promise<List>;
  remove(): Promise<void>;
  todos(): Promise<Todo[]>;
  add(text: string): Promise<Todo>;
  /** @throws TenancyError NOT_FOUND */
  change(id: string, change: TodoChange): Promise<Todo>;
  removeTodo(id: string): Promise<void>;
}

/** The most lists that one can have. */
export const mostLists = 1_000;
