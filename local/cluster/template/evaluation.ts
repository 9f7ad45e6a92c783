import type { Json } from './model.ts';

/** `AWS::NoValue`: the property or list item with this value is left out. */
export const noValue = Symbol('AWS::NoValue');
export type Resolved = Json | typeof noValue;

/** Looks up the names in a template. Every function throws an Error that names what is missing. */
export interface Scope {
  ref(name: string): Resolved;
  attribute(logicalId: string, attribute: string): Json;
  condition(name: string): boolean;
  mapping(map: string, key: string, name: string): Json;
  zones(region: string): string[];
}

/** What intrinsic functions are evaluated with. */
export interface Evaluation {
  scope: Scope;
  /** A value with its functions evaluated. */
  value(value: Json): Resolved;
  /** The same as a string. */
  text(value: Json): string;
}

/** A value as a string. */
export function plain(value: Resolved | undefined): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(
    value === noValue ? 'AWS::NoValue cannot be part of a string' : 'Only plain values can be part of a string',
  );
}
