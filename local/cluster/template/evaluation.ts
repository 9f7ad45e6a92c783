import type { Json } from './model.ts';

/** `AWS::NoValue`: the property or list item that holds it is left out. */
export const noValue = Symbol('AWS::NoValue');
export type Resolved = Json | typeof noValue;

/** What names in a template stand for. Every function throws an Error that names what it does not know. */
export interface Scope {
  ref(name: string): Resolved;
  attribute(logicalId: string, attribute: string): Json;
  condition(name: string): boolean;
  mapping(map: string, key: string, name: string): Json;
  zones(region: string): string[];
}

/** What an intrinsic function is carried out with. */
export interface Evaluation {
  scope: Scope;
  /** A value with the functions in it carried out. */
  value(value: Json): Resolved;
  /** The same, as a text. */
  text(value: Json): string;
}

/** How a value is written into a text. */
export function plain(value: Resolved | undefined): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(
    value === noValue ? 'AWS::NoValue cannot be part of a text' : 'Only plain values can be part of a text',
  );
}
