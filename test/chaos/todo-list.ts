import { request } from 'node:http';
import { getApplication } from '../console/application.ts';

/** Adds one entry to a customer's to-do list; false when the application did not confirm it. */
export function addTodo(appsPort: number, code: string, title: string): Promise<boolean> {
  const body = JSON.stringify({ title });
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: appsPort,
        method: 'POST',
        path: '/api/todos',
        headers: {
          host: `${code}.localhost:${appsPort}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
        agent: false,
        timeout: 5_000,
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode === 201));
        response.on('error', () => resolve(false));
      },
    );
    sent.on('error', () => resolve(false));
    sent.on('timeout', () => sent.destroy());
    sent.end(body);
  });
}

/** The titles in a customer's to-do list; undefined when the application does not answer. */
export async function readTodos(appsPort: number, code: string): Promise<string[] | undefined> {
  const { status, body } = await getApplication(appsPort, code, '/api/todos');
  if (status !== 200) return undefined;
  const answer = JSON.parse(body) as { items: { title: string }[] };
  return answer.items.map((item) => item.title);
}
