import { isObject, type Json } from '../template/model.ts';

/** A condition on a value; a value that is not there is undefined. */
type Matcher = (value: Json | undefined) => boolean;

/** @throws Error for an operator that is not supported: a rule must not match more, or less, than its pattern says */
export function compilePattern(pattern: Json): (event: Json) => boolean {
  if (!isObject(pattern) || Object.keys(pattern).length === 0)
    throw new Error('Event pattern is not valid: it is empty');
  const compiled = compileObject(pattern, []);
  return (event) => compiled(event);
}

function compileObject(pattern: Record<string, Json>, path: readonly string[]): Matcher {
  const fields = Object.entries(pattern).map(([name, value]) => {
    if (name.startsWith('$')) throw unsupported([...path, name]);
    const matcher = isObject(value) ? compileObject(value, [...path, name]) : anyOf(value, [...path, name]);
    return [name, matcher] as const;
  });
  return (value) => {
    if (Array.isArray(value))
      return value.some((one) => fields.every(([name, matches]) => matches(fieldOf(one, name))));
    return fields.every(([name, matches]) => matches(fieldOf(value, name)));
  };
}

const fieldOf = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

function anyOf(values: Json, path: readonly string[]): Matcher {
  if (!Array.isArray(values) || values.length === 0) {
    throw new Error(`Event pattern is not valid: "${path.join('.')}" must be an object or an array`);
  }
  const matchers = values.map((value) => matcherOf(value, path));
  return (value) =>
    Array.isArray(value) && value.length > 0
      ? value.some((one) => matchers.some((matches) => matches(one)))
      : matchers.some((matches) => matches(Array.isArray(value) ? undefined : value));
}

function matcherOf(wanted: Json, path: readonly string[]): Matcher {
  if (!isObject(wanted)) return (value) => value === wanted;
  const [[operator, argument] = ['', null], ...more] = Object.entries(wanted);
  const make = operators[operator];
  if (!make || more.length > 0) throw unsupported([...path, operator]);
  return make(argument, [...path, operator]);
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';

const text = (value: Json | undefined, path: readonly string[]): string => {
  if (!isText(value)) throw unsupported(path);
  return value;
};

const operators: Record<string, (argument: Json, path: readonly string[]) => Matcher> = {
  prefix: (argument, path) => {
    const prefix = text(argument, path);
    return (value) => isText(value) && value.startsWith(prefix);
  },
  suffix: (argument, path) => {
    const suffix = text(argument, path);
    return (value) => isText(value) && value.endsWith(suffix);
  },
  'equals-ignore-case': (argument, path) => {
    const wanted = text(argument, path).toLowerCase();
    return (value) => isText(value) && value.toLowerCase() === wanted;
  },
  exists: (argument, path) => {
    if (typeof argument !== 'boolean') throw unsupported(path);
    return (value) => (value !== undefined) === argument;
  },
  'anything-but': (argument, path) => {
    if (isObject(argument)) {
      const matches = matcherOf(argument, path);
      return (value) => value !== undefined && !matches(value);
    }
    const refused = [argument].flat();
    return (value) => value !== undefined && !refused.includes(value);
  },
  numeric: (argument, path) => {
    const parts = Array.isArray(argument) ? argument : [];
    const tests: ((value: number) => boolean)[] = [];
    for (let index = 0; index < parts.length; index += 2) {
      const compare = comparisons[String(parts[index])];
      const limit = parts[index + 1];
      if (!compare || typeof limit !== 'number') throw unsupported(path);
      tests.push((value) => compare(value, limit));
    }
    if (tests.length === 0) throw unsupported(path);
    return (value) => typeof value === 'number' && tests.every((test) => test(value));
  },
};

const comparisons: Record<string, (value: number, limit: number) => boolean> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

const unsupported = (path: readonly string[]): Error =>
  new Error(`Event pattern is not supported: "${path.join('.')}"`);
