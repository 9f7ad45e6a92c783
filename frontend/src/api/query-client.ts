import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

const retry = (failures: number, error: Error) => error instanceof ProblemError && error.passing && failures < 2;

/** Retries temporary failures twice. Intervals pause in a hidden tab. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry, staleTime: 1_000, gcTime: 10 * 60_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
