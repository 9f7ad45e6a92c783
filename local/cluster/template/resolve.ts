import { type Evaluation, noValue, plain, type Resolved, type Scope } from './evaluation.ts';
import { functions } from './functions.ts';
import { intrinsic, isObject, type Json, type Properties } from './model.ts';

/** `value` with its intrinsic functions evaluated. */
export function resolve(value: Json, scope: Scope): Resolved {
  const call = intrinsic(value);
  if (call) {
    const evaluate = functions[call.name];
    if (!evaluate) throw new Error(`The function ${call.name} is not supported`);
    return evaluate(call.argument, evaluation(scope));
  }
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== noValue);
  return isObject(value) ? resolveObject(value, scope) : value;
}

export function resolveObject(value: Properties, scope: Scope): Properties {
  const resolved: Properties = {};
  for (const [name, item] of Object.entries(value)) {
    const result = resolve(item, scope);
    if (result !== noValue) resolved[name] = result;
  }
  return resolved;
}

export function isTrue(condition: Json, scope: Scope): boolean {
  const value = resolve(condition, scope);
  if (typeof value !== 'boolean') throw new Error('A condition must be true or false');
  return value;
}

function evaluation(scope: Scope): Evaluation {
  const value = (item: Json) => resolve(item, scope);
  return { scope, value, text: (item) => plain(value(item)) };
}
