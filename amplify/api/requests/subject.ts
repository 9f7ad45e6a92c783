import { z } from 'zod';

export interface Subject {
  customer?: string;
  region?: string;
  pool?: string;
  operationId?: string;
  person?: string;
}

/** Names that are taken over from a request that was refused; longer ones name nothing. */
const coded = z.object({ code: z.string().max(30) });
const addressed = z.object({ email: z.string().max(254) });

/** What a request is about, from its path, or from its body where it creates something. */
export function subjectOf(route: string, path: string, rawBody: string): Subject {
  const [, , collection, item] = path.split('/');
  const name = route.includes('/:') ? item && decode(item) : nameIn(rawBody);
  if (name === undefined) return {};
  switch (collection) {
    case 'customers':
      return { customer: name };
    case 'regions':
      return { region: name };
    case 'pools':
      return route.includes('/:') ? { pool: name } : {};
    case 'admins':
      return { person: name };
    case 'operations':
      return { operationId: name };
    default:
      return {};
  }
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).slice(0, 100);
  } catch {
    return undefined;
  }
}

function nameIn(rawBody: string): string | undefined {
  if (rawBody === '') return undefined;
  const body: unknown = JSON.parse(rawBody);
  return coded.safeParse(body).data?.code ?? addressed.safeParse(body).data?.email;
}
