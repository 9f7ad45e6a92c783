import { arnMatches, matches, type Piece } from './pattern.ts';

/** Compares one value of a request with one of a policy. */
export interface Operator {
  test(wanted: readonly Piece[], value: string): boolean;
  /** True when no value of the policy matches, and when the key is absent. */
  negated: boolean;
}

const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const sameText: Operator['test'] = (wanted, value) => plain(wanted) === value;
const sameLetters: Operator['test'] = (wanted, value) => plain(wanted).toLowerCase() === value.toLowerCase();
const number =
  (compare: (value: number, wanted: number) => boolean): Operator['test'] =>
  (wanted, value) =>
    compare(Number(value), Number(plain(wanted)));
const is = (test: Operator['test']): Operator => ({ test, negated: false });
const not = (test: Operator['test']): Operator => ({ test, negated: true });

export const operators: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', is(sameText)],
  ['StringNotEquals', not(sameText)],
  ['StringEqualsIgnoreCase', is(sameLetters)],
  ['StringNotEqualsIgnoreCase', not(sameLetters)],
  ['StringLike', is(matches)],
  ['StringNotLike', not(matches)],
  ['ArnEquals', is(arnMatches)],
  ['ArnLike', is(arnMatches)],
  ['ArnNotEquals', not(arnMatches)],
  ['ArnNotLike', not(arnMatches)],
  ['Bool', is(sameLetters)],
  ['NumericEquals', is(number((value, wanted) => value === wanted))],
  ['NumericNotEquals', not(number((value, wanted) => value === wanted))],
  ['NumericLessThan', is(number((value, wanted) => value < wanted))],
  ['NumericLessThanEquals', is(number((value, wanted) => value <= wanted))],
  ['NumericGreaterThan', is(number((value, wanted) => value > wanted))],
  ['NumericGreaterThanEquals', is(number((value, wanted) => value >= wanted))],
]);
