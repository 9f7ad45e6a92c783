import type { LogLine, LogPage } from '@console/core/contract/operation';
import { useEffect, useReducer } from 'react';
import { useApi } from '../api/context.ts';
import { activeInterval } from '../api/refetch-interval.ts';

interface Log {
  lines: readonly LogLine[];
  state: 'loading' | 'open' | 'complete';
  /** Set while the last attempt to read failed. */
  error: unknown;
}

type Event = { event: 'page'; page: LogPage } | { event: 'error'; error: unknown } | { event: 'reset' };

const initial: Log = { lines: [], state: 'loading', error: undefined };

function reduce(log: Log, event: Event): Log {
  switch (event.event) {
    case 'page': {
      const { lines, done } = event.page;
      return {
        lines: lines.length > 0 ? [...log.lines, ...lines] : log.lines,
        state: done ? 'complete' : 'open',
        error: undefined,
      };
    }
    case 'error':
      return { ...log, error: event.error };
    case 'reset':
      return initial;
  }
}

/** A page with this many lines was cut: there is more to read at once. */
const cutAt = 1_000;

/** Resolves after `milliseconds`, and then not before the tab is visible. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', wake);
      resolve();
    };
    setTimeout(() => {
      document.addEventListener('visibilitychange', wake);
      wake();
    }, milliseconds);
  });
}

/** A log as it grows. A new `version` is another log at the same path, such as that of the next attempt. */
export function useLog(path: string, version: number | string): Log {
  const api = useApi();
  const [log, dispatch] = useReducer(reduce, initial);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version starts over though the path is the same
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      let cursor: string | undefined;
      while (!signal.aborted) {
        try {
          const page = await api.ask<LogPage>(path, { query: { cursor }, signal });
          if (signal.aborted) return;
          dispatch({ event: 'page', page });
          if (page.done) return;
          const more = page.lines.length > 0 && cursor !== undefined;
          cursor = page.nextCursor;
          if (page.lines.length < cutAt) await pause(more ? activeInterval / 4 : activeInterval / 2, signal);
        } catch (error) {
          if (signal.aborted) return;
          dispatch({ event: 'error', error });
          await pause(2 * activeInterval, signal);
        }
      }
    };
    dispatch({ event: 'reset' });
    void read();
    return () => controller.abort();
  }, [api, path, version]);
  return log;
}
