import type { z } from 'zod';
import { issueSentence } from './issue-sentence.ts';
import { type Product, product, runtimeOfField } from './model.ts';
import { parseJson } from './parse-json.ts';

/** A product, or a sentence for each thing that is wrong with its definition. */
export type Definition = { product: Product } | { problems: string[] };

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.');

function describe(issue: z.core.$ZodIssue, input: unknown): string[] {
  const inner = innerIssues(issue);
  if (inner) return inner.flatMap((one) => describe({ ...one, path: [...issue.path, ...one.path] }, input));
  const path = dotted(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${dotted([...issue.path, key])} ${unknownField(issue.path, key)}`);
  }
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => `${path}: the name ${inner.message}`);
  const sentence = issueSentence(issue);
  if (!path) return [sentence];
  if (valueAt(input, issue.path) === undefined) return [`${path} is missing`];
  return [/^(must|uses|may|is|has) /.test(sentence) ? `${path} ${sentence}` : `${path}: ${sentence}`];
}

function unknownField(path: readonly PropertyKey[], key: string): string {
  const runtime = path.length === 0 ? runtimeOfField(key) : undefined;
  return runtime ? `is only for products whose runtime is "${runtime}"` : 'is not a field that a product has';
}

/** What is wrong within the alternative of a union that was meant: an object. */
function innerIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  return issue.errors.find((errors) =>
    errors.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
}

/** The content of a `product.json`. */
export function parseDefinition(text: string): Definition {
  const parsed = parseJson(text);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const input = parsed.value;
  const result = product.safeParse(input);
  if (result.success) return { product: result.data };
  return { problems: result.error.issues.flatMap((issue) => describe(issue, input)) };
}
