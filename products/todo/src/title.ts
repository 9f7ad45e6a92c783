import { HttpError } from './http/http-error.ts';

export const longestTitle = 200;

/** One line without control characters, 1 to 200 characters long. @throws HttpError 400 */
export function parseTitle(input: unknown): string {
  if (typeof input !== 'string') throw new HttpError(400, 'A to-do needs a title.');
  const title = input
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  if (!title) throw new HttpError(400, 'A to-do needs a title.');
  if ([...title].length > longestTitle) throw new HttpError(400, `A title has at most ${longestTitle} characters.`);
  return title;
}
