import { type ContextValue, isKnownKey } from './context.ts';
import { type Operator, operators } from './operators.ts';
import type { Piece } from './pattern.ts';
import { Unknown } from './unknown.ts';

type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
type Substitute = (text: string) => Piece[] | undefined;

const form = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/;

/** Whether all conditions hold. @throws Unknown */
export function conditionsHold(
  conditions: Conditions,
  context: ReadonlyMap<string, ContextValue>,
  substitute: Substitute,
): boolean {
  // All are looked at, so that what is unknown is found wherever it stands.
  const held = Object.entries(conditions).flatMap(([name, keys]) =>
    Object.entries(keys).map(([key, wanted]) => {
      if (!isKnownKey(key)) throw new Unknown(`the condition key ${key}`);
      return holds(name, wanted, context.get(key.toLowerCase()), substitute);
    }),
  );
  return held.every(Boolean);
}

function holds(name: string, wanted: readonly string[], value: ContextValue | undefined, substitute: Substitute) {
  if (name === 'Null') return isNull(wanted, value);
  const [, quantifier, base = '', ifExists] = form.exec(name) ?? [];
  const operator = operators.get(base);
  if (!operator) throw new Unknown(`the operator ${name}`);
  const patterns = wanted.flatMap((text) => {
    const pieces = substitute(text);
    if (!pieces && operator.negated) throw new Unknown(`${name} with the variable of ${text}, which has no value`);
    return pieces ? [pieces] : [];
  });
  const test = (one: string) => satisfies(operator, patterns, one);
  if (quantifier === 'ForAllValues') return listOf(value).every(test);
  if (value === undefined) return ifExists !== undefined || (operator.negated && quantifier === undefined);
  if (quantifier === 'ForAnyValue') return listOf(value).some(test);
  if (typeof value !== 'string') throw new Unknown(`${name} without ForAllValues or ForAnyValue for several values`);
  return test(value);
}

function isNull(wanted: readonly string[], value: ContextValue | undefined): boolean {
  const absent = value === undefined || (typeof value !== 'string' && value.length === 0);
  return wanted.some((text) => {
    if (text !== 'true' && text !== 'false') throw new Unknown(`Null with the value ${text}`);
    return absent === (text === 'true');
  });
}

const listOf = (value: ContextValue | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const satisfies = ({ test, negated }: Operator, patterns: readonly Piece[][], value: string): boolean =>
  patterns.some((pieces) => test(pieces, value)) !== negated;
