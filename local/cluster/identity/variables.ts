import { type ContextValue, isKnownKey } from './context.ts';
import type { Piece } from './pattern.ts';
import { Unknown } from './unknown.ts';

const variable = /\$\{([^}]*)\}/;
const escapes = new Set(['*', '?', '$']);
const withDefault = /^(.+?)\s*,\s*'(.*)'$/;

/**
 * A text with its policy variables replaced; what replaces them has no wildcards. Undefined when one has no value:
 * nothing matches it.
 * @throws Unknown
 */
export function substitute(text: string, context: ReadonlyMap<string, ContextValue>): Piece[] | undefined {
  const pieces: Piece[] = [];
  let rest = text;
  for (let found = variable.exec(rest); found; found = variable.exec(rest)) {
    const value = variableValue(found[1] ?? '', context);
    if (value === undefined) return undefined;
    pieces.push({ text: rest.slice(0, found.index), literal: false }, { text: value, literal: true });
    rest = rest.slice(found.index + found[0].length);
  }
  return [...pieces, { text: rest, literal: false }];
}

function variableValue(name: string, context: ReadonlyMap<string, ContextValue>): string | undefined {
  if (escapes.has(name)) return name;
  const [, key = name, otherwise] = withDefault.exec(name) ?? [];
  if (!isKnownKey(key)) throw new Unknown(`the variable \${${name}}`);
  const value = context.get(key.toLowerCase());
  if (Array.isArray(value)) throw new Unknown(`the variable \${${name}}, which has several values`);
  return typeof value === 'string' ? value : otherwise;
}
