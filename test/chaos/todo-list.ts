import { requestApplication } from '../console/application.ts';

const path = '/api/todos';

/** Adds one entry to a customer's to-do list; false when the application did not confirm it. */
export async function addTodo(appsPort: number, code: string, title: string): Promise<boolean> {
  const { status } = await requestApplication(appsPort, code, { path, json: { title } });
  return status === 201;
}

/** The titles in a customer's to-do list; undefined when the application does not respond. */
export async function readTodos(appsPort: number, code: string): Promise<string[] | undefined> {
  const { status, body } = await requestApplication(appsPort, code, { path });
  if (status !== 200) return undefined;
  const { items } = JSON.parse(body) as { items: { title: string }[] };
  return items.map((item) => item.title);
}
