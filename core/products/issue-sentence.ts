import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a JSON object',
  record: 'a JSON object',
  null: 'null',
};

/** The start of what zod says when a rule has no text of its own. */
const ownWords = /^(Invalid|Too (small|big)|Unrecognized)\b/;

/** What is wrong, as the rest of a sentence that begins with the name of the field. */
export function issueSentence(issue: Issue): string {
  if (!ownWords.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values.map((value) => JSON.stringify(value)))}`;
    case 'too_small':
      return `must ${amount(issue.origin, 'at least', Number(issue.minimum))}`;
    case 'too_big':
      return `must ${amount(issue.origin, 'at most', Number(issue.maximum))}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_union':
      return unionSentence(issue);
    default:
      return 'has a value that is not allowed here';
  }
}

const oneOf = (texts: readonly string[]): string => [...new Set(texts)].join(' or ');

/** A value of none of the types: name them. One of the right type: what is wrong with it inside. */
function unionSentence({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const inside = errors.find((issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0));
  const [first] = inside ?? [];
  if (first) return `is not valid: ${first.path.map(String).join('.')} ${issueSentence(first)}`;
  const wanted = errors.flatMap((issues) => issues.slice(0, 1)).map((issue) => issueSentence(issue));
  return wanted.length > 0 ? oneOf(wanted).replaceAll(' or must be ', ' or ') : 'has a value that is not allowed here';
}

function amount(origin: string, bound: string, limit: number): string {
  if (origin === 'array') return `list ${bound} ${limit}`;
  if (origin === 'string') return `be ${bound} ${limit} characters`;
  return `be ${bound} ${limit}`;
}
