import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../steps/ladder/step.ts';
import { loadStep, stepNames } from '../steps/ladder/steps.ts';
import { tokenIn } from '../steps/testing/choosing.ts';
import { type OpenStep, openStep } from '../steps/testing/open-step.ts';
import { type Figure, percentile } from './statistics.ts';

const todos = 1_000;
const readsOfRun = 40;
/** People and the lists of each: 200 tenants. */
const [people, listsOfEach] = [10, 20];
const tenants = people * listsOfEach;
/** Such as `02,04` in BENCH_STEPS, on a machine that has less time. @default all */
const wanted = process.env.BENCH_STEPS?.split(',');
/** How many requests are on their way at once while lists are filled. */
const atOnce = 4;

type Send = (method: string, path: string, body?: object) => Promise<unknown>;

/** Sends what has to succeed, and waits where a list has a limit. */
const sending =
  (step: OpenStep, token: string | undefined): Send =>
  async (method, path, body) => {
    for (;;) {
      const answer = await step.send(method, path, body, token);
      if (answer.status < 300) return answer.body;
      if (answer.status !== 429) throw new Error(`${method} ${path} answered ${answer.status}`);
      await pause(250);
    }
  };

const makeList = async (send: Send, name: string): Promise<string> =>
  ((await send('POST', '/lists', { name })) as { id: string }).id;

async function inTurns(count: number, work: (number: number) => Promise<unknown>): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => n).values();
  const worker = async () => {
    for (const number of numbers) await work(number);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** How long a list with many to-dos takes. */
async function readLongList(step: OpenStep, person: Person | undefined, runs: number): Promise<number[]> {
  const id = await makeList(sending(step, person?.token), 'Long');
  const send = sending(step, person && (await tokenIn(step, person, id)));
  await inTurns(todos, (n) => send('POST', `/lists/${id}/todos`, { text: `To-do ${n}` }));
  const times: number[] = [];
  for (let n = 0; n < readsOfRun * runs; n++) {
    const start = performance.now();
    const { todos: read } = (await send('GET', `/lists/${id}`)) as { todos: unknown[] };
    times.push(performance.now() - start);
    if (read.length !== todos) throw new Error(`Expected ${todos} to-dos, got ${read.length}`);
  }
  return times;
}

/** How many of many lists that are asked for at the same moment do not answer. */
async function errorsAtOnce(step: OpenStep): Promise<number> {
  const requests: { path: string; token: string }[] = [];
  await inTurns(people, async (number) => {
    const person = await step.machine.signUp(`bench-${number}@example.com`);
    for (let n = 0; n < listsOfEach; n++) {
      const id = await makeList(sending(step, person.token), `List ${n}`);
      requests.push({ path: `/lists/${id}`, token: await tokenIn(step, person, id) });
    }
  });
  const ask = ({ path, token }: { path: string; token: string }) => step.send('GET', path, undefined, token);
  const answers = await Promise.all(requests.map(ask));
  return answers.filter(({ status }) => status !== 200).length;
}

/** Each step of the ladder: a list with many to-dos and, once a list is a tenant, many of them at once. */
export async function benchSteps(runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of stepNames().filter((one) => wanted?.includes(one.slice(4, 6)) ?? true)) {
    const step = await openStep(await loadStep(name));
    try {
      const person = step.userPools && (await step.machine.signUp('bench@example.com'));
      const times = await readLongList(step, person, runs);
      const short = name.slice(0, 6);
      const value = percentile(times, 0.95);
      const read = `${short}: GET a list with ${todos.toLocaleString('en')} to-dos, p95`;
      figures.push({ name: read, unit: 'ms', value, samples: times.length, limit: 60 });
      // The first two have one tenant.
      if (!person || short < 'step02') continue;
      const errors = await errorsAtOnce(step);
      const all = `${short}: errors of ${tenants} tenants at once`;
      figures.push({ name: all, unit: 'score', value: errors, samples: tenants, limit: 0 });
    } finally {
      await step.close();
    }
  }
  return figures;
}
