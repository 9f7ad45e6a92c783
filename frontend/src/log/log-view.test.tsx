import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeApi, refusal } from '../../test/fake-api.ts';
import { renderPage } from '../../test/render-page.tsx';
import { LogView } from './log-view.tsx';

const time = '2026-01-31T09:30:00.000Z';
const lines = (...texts: string[]) => texts.map((text) => ({ time, text }));

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(...pages: unknown[]) {
  const api = fakeApi({
    'GET /log': () => {
      const next = pages.shift();
      if (next instanceof Error) throw next;
      return next;
    },
  });
  renderPage(<LogView title="Log" path="/log" version={1} fileName="log" />, { api, path: '/' });
  return api;
}
const goOn = () => act(() => vi.advanceTimersByTimeAsync(5_000));

test('lines are added as they come, until the log is complete', async () => {
  const api = open(
    { lines: lines('one'), nextCursor: 'a', done: false },
    { lines: lines('two'), nextCursor: 'b', done: true },
  );
  expect(await screen.findByText('one')).toBeTruthy();
  expect(screen.getByText('Following new lines')).toBeTruthy();
  await goOn();
  expect(screen.getByText('one')).toBeTruthy();
  expect(screen.getByText('two')).toBeTruthy();
  expect(screen.getByText('The log is complete')).toBeTruthy();
  await goOn();
  expect(api.calls.map(({ query }) => query?.cursor)).toEqual([undefined, 'a']);
});

test('a long log is read on without a pause', async () => {
  vi.useFakeTimers();
  const many = Array.from({ length: 1_000 }, (_, index) => `line ${index}`);
  open(
    { lines: lines(...many), nextCursor: 'a', done: false },
    { lines: lines(...many), nextCursor: 'b', done: false },
    { lines: lines('the last'), nextCursor: 'c', done: true },
  );
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText('(2,001)')).toBeTruthy();
  expect(screen.getByText('The log is complete')).toBeTruthy();
});

test('an outage is told and survived, without a line lost or doubled', async () => {
  open({ lines: lines('one'), nextCursor: 'a', done: false }, refusal(503, 'unavailable', 'Down.'), {
    lines: lines('two'),
    nextCursor: 'b',
    done: true,
  });
  await screen.findByText('one');
  await act(() => vi.advanceTimersByTimeAsync(1_500));
  expect(screen.getByText('The log could not be read. Trying again.')).toBeTruthy();
  await goOn();
  expect(screen.getAllByText('one')).toHaveLength(1);
  expect(screen.getByText('two')).toBeTruthy();
});

test('the filter shows the lines that contain its text', async () => {
  open({ lines: lines('Creating Service', 'Creating Database', 'Done'), nextCursor: 'a', done: true });
  await screen.findByText('Done');
  fireEvent.change(screen.getByPlaceholderText('Find in log'), { target: { value: 'SERVICE' } });
  expect(screen.getAllByText('1 of 3 lines').length).toBeGreaterThan(0);
  expect(screen.queryByText('Done')).toBeNull();
  fireEvent.change(screen.getByPlaceholderText('Find in log'), { target: { value: 'nothing' } });
  expect(screen.getByText('No lines match your search.')).toBeTruthy();
});

test('scrolling up stops the following, the end or the button goes on with it', async () => {
  open({ lines: lines('one'), nextCursor: 'a', done: false }, new Promise(() => {}));
  await screen.findByText('one');
  const box = screen.getByRole('log');
  Object.defineProperties(box, { scrollHeight: { value: 1_000 }, clientHeight: { value: 100 } });
  const scrollTo = (top: number) => {
    box.scrollTop = top;
    fireEvent.scroll(box);
  };
  scrollTo(900);
  expect(screen.getByText('Following new lines')).toBeTruthy();
  scrollTo(400);
  await waitFor(() => expect(screen.getByText(/^Paused/)).toBeTruthy());
  act(() => screen.getByRole('button', { name: 'Follow' }).click());
  expect(screen.getByText('Following new lines')).toBeTruthy();
  expect(box.scrollTop).toBe(1_000);
});

test('of 100,000 lines only those near the sight are drawn, in colour and without their markup', async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `line ${index}`);
  open({ lines: lines('\u001b[31m<b>red</b>\u001b[0m', ...many), nextCursor: 'a', done: true });
  expect(await screen.findByText('<b>red</b>')).toBeTruthy();
  expect(screen.getByText('(100,001)')).toBeTruthy();
  const box = screen.getByRole('log');
  expect(box.querySelectorAll('time').length).toBeLessThanOrEqual(150);
  expect(box.querySelector('b')).toBeNull();
  act(() => screen.getByRole('button', { name: 'Timestamps' }).click());
  expect(box.querySelectorAll('time')).toHaveLength(0);
});

test('a log that is scrolled shows the lines there, also when a filter leaves fewer', async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `line ${index}`);
  open({ lines: lines(...many), nextCursor: 'a', done: true });
  await screen.findByText('(100,000)');
  const box = screen.getByRole('log');
  box.scrollTop = 1_000_000;
  fireEvent.scroll(box);
  expect(await screen.findByText('line 50000')).toBeTruthy();
  expect(screen.queryByText('line 0')).toBeNull();
  fireEvent.change(screen.getByPlaceholderText('Find in log'), { target: { value: 'line 7777' } });
  expect((await screen.findAllByText('11 of 100000 lines')).length).toBeGreaterThan(0);
  await waitFor(() => expect(box.querySelectorAll('mark')).toHaveLength(11));
});
