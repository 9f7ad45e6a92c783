import { intrinsic, isObject, type Json, type ResourceDefinition } from './model.ts';
import { subNames } from './substitute.ts';

/** A name that a value refers to, and its attribute if it is for one. */
export interface Reference {
  name: string;
  attribute?: string;
}

/** All that `value` refers to by Ref, Fn::GetAtt and Fn::Sub. */
export function references(value: Json): Reference[] {
  const call = intrinsic(value);
  if (call?.name === 'Ref' && typeof call.argument === 'string') return [{ name: call.argument }];
  if (call?.name === 'Fn::GetAtt') return getAtt(call.argument);
  if (call?.name === 'Fn::Sub') return sub(call.argument);
  if (Array.isArray(value)) return value.flatMap(references);
  return isObject(value) ? Object.values(value).flatMap(references) : [];
}

function getAtt(argument: Json): Reference[] {
  const [name, ...path] = Array.isArray(argument) ? argument : String(argument).split('.');
  const nested = path.flatMap(references);
  return [{ name: String(name), attribute: path.filter((part) => typeof part === 'string').join('.') }, ...nested];
}

function sub(argument: Json): Reference[] {
  const [template, variables = {}] = Array.isArray(argument) ? argument : [argument];
  const own = isObject(variables) ? Object.keys(variables) : [];
  const names = subNames(String(template)).filter((name) => !own.includes(name));
  return [...names.map(parseName), ...references(variables)];
}

function parseName(name: string): Reference {
  const [logicalId = '', ...path] = name.split('.');
  return path.length > 0 && !name.includes('::') ? { name: logicalId, attribute: path.join('.') } : { name };
}

/** The logical ids among `known` that this resource depends on. */
export function dependencies(definition: ResourceDefinition, known: ReadonlySet<string>): string[] {
  const names = [...definition.DependsOn, ...references(definition.Properties).map((reference) => reference.name)];
  return [...new Set(names.filter((name) => known.has(name)))];
}
