import { z } from 'zod';

export interface Subject {
  customer?: string;
  region?: string;
  operationId?: string;
}

/** Names that are taken over from a request that was refused; longer ones name nothing. */
const named = z.object({ code: z.string().max(30) });

/** What a request is about, from its path, or from its body where it creates something. */
export function subjectOf(route: string, path: string, rawBody: string): Subject {
  const [, , collection, item] = path.split('/');
  const name = route.includes('/:') ? item && decode(item) : codeIn(rawBody);
  if (name === undefined) return {};
  switch (collection) {
    case 'customers':
      return { customer: name };
    case 'regions':
      return { region: name };
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

function codeIn(rawBody: string): string | undefined {
  if (rawBody === '') return undefined;
  return named.safeParse(JSON.parse(rawBody)).data?.code;
}
