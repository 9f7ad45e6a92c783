import { expect, it } from 'vitest';
import type { OpenStep } from './open-step.ts';

interface Made {
  id: string;
}

/** What the API of every step does, for somebody who may do it. @param as the step, and the token to ask with */
export function listsContract(as: () => { step: OpenStep; token?: string | undefined }): void {
  const send = (method: string, path: string, body?: unknown) => as().step.send(method, path, body, as().token);
  const make = async (path: string, body: object) => ((await send('POST', path, body)).body as Made).id;

  it('keeps lists and to-dos', async () => {
    const list = await make('/lists', { name: ' Paint <b>& brushes</b> ' });
    const [white, blue] = [
      await make(`/lists/${list}/todos`, { text: 'White' }),
      await make(`/lists/${list}/todos`, { text: 'Blue' }),
    ];
    expect((await send('PATCH', `/lists/${list}/todos/${white}`, { done: true })).body).toMatchObject({ done: true });
    expect((await send('PATCH', `/lists/${list}/todos/${blue}`, { text: 'Green' })).status).toBe(200);
    expect(await send('GET', `/lists/${list}`)).toMatchObject({
      status: 200,
      body: {
        id: list,
        name: 'Paint <b>& brushes</b>',
        todos: [
          { id: white, text: 'White', done: true },
          { id: blue, text: 'Green', done: false },
        ],
      },
    });
    expect((await send('DELETE', `/lists/${list}/todos/${white}`)).status).toBe(204);
    expect((await send('GET', `/lists/${list}`)).body).toMatchObject({ todos: [{ id: blue }] });
    expect((await send('PATCH', `/lists/${list}`, { name: 'Paint' })).body).toMatchObject({ id: list, name: 'Paint' });
    expect((await send('GET', '/lists')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: list, name: 'Paint' })]),
    });
    expect((await send('DELETE', `/lists/${list}`)).status).toBe(204);
    expect((await send('GET', `/lists/${list}`)).status).toBe(404);
    expect(JSON.stringify((await send('GET', '/lists')).body)).not.toContain(list);
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', []],
    ['no name', {}],
    ['an empty name', { name: ' \t ' }],
    ['10,000 characters', { name: 'x'.repeat(10_000) }],
    ['control characters', { name: 'a\u0000b' }],
    ['two lines', { name: 'a\nb' }],
    ['half a character', '{"name":"\\ud800"}'],
    ['another type', { name: { toString: 'x' } }],
  ])('refuses %s as a list, and keeps nothing', async (_, body) => {
    const before = await send('GET', '/lists');
    expect(await send('POST', '/lists', body)).toMatchObject({ status: 400, body: { errorType: 'INVALID_INPUT' } });
    expect(await send('GET', '/lists')).toEqual(before);
  });

  it('refuses changes that are none, and to-dos that are not there', async () => {
    const list = await make('/lists', { name: 'Refusals' });
    const todo = await make(`/lists/${list}/todos`, { text: 'One' });
    const path = `/lists/${list}/todos`;
    for (const change of [{}, { done: 'yes' }, { text: '' }, { id: 'x' }, { done: true, PK: 'LISTS' }]) {
      expect((await send('PATCH', `${path}/${todo}`, change)).status).toBe(400);
    }
    expect((await send('POST', path, { text: 'x'.repeat(10_000) })).status).toBe(400);
    expect((await send('PATCH', `${path}/01HZXA0000000000000000000A`, { done: true })).status).toBe(404);
    expect((await send('POST', '/lists/01HZXA0000000000000000000A/todos', { text: 'x' })).status).toBe(404);
    expect((await send('GET', '/lists/LISTS')).status).toBe(404);
    expect((await send('PUT', `/lists/${list}`)).status).toBe(405);
    expect((await send('GET', `/lists/${list}`)).body).toMatchObject({
      todos: [{ id: todo, text: 'One', done: false }],
    });
    await send('DELETE', `/lists/${list}`);
  });
}
