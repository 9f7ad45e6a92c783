import type { Mail, MailList } from '@console/core/contract/mail';
import { queryOptions } from '@tanstack/react-query';
import type { Api } from './client.ts';
import { idleInterval } from './refetch-interval.ts';

const path = (code: string) => `/customers/${encodeURIComponent(code)}/mails`;

/** What an application has sent, on one machine. */
export const mailsQuery = (api: Api, code: string) =>
  queryOptions({
    queryKey: ['customer', code, 'mails'],
    queryFn: ({ signal }) => api.ask<MailList>(path(code), { signal }),
    refetchInterval: idleInterval,
  });

export const mailQuery = (api: Api, code: string, id: string) =>
  queryOptions({
    queryKey: ['customer', code, 'mails', id],
    queryFn: ({ signal }) => api.ask<Mail>(`${path(code)}/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
