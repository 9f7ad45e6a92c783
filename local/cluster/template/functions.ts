import { cidrBlocks } from './cidr.ts';
import { type Evaluation, plain, type Resolved } from './evaluation.ts';
import { isObject, type Json } from './model.ts';
import { substitute } from './substitute.ts';

type IntrinsicFunction = (argument: Json, evaluation: Evaluation) => Resolved;

/** CloudFormation's intrinsic functions, by name. */
export const functions: Readonly<Record<string, IntrinsicFunction>> = {
  Ref: (name, { scope }) => scope.ref(text(name, 'Ref')),
  Condition: (name, { scope }) => scope.condition(text(name, 'Condition')),
  'Fn::GetAtt': (argument, evaluation) => {
    const [logicalId, ...path] = Array.isArray(argument) ? argument : text(argument, 'Fn::GetAtt').split('.');
    return evaluation.scope.attribute(
      text(logicalId, 'Fn::GetAtt'),
      path.map((part) => evaluation.text(part)).join('.'),
    );
  },
  'Fn::Join': (argument, evaluation) => {
    const [separator, items] = list(argument, 'Fn::Join', 2);
    const values = evaluation.value(items ?? null);
    if (!Array.isArray(values)) throw new Error('Fn::Join takes a list');
    return values.map(plain).join(text(separator, 'Fn::Join'));
  },
  'Fn::Split': (argument, evaluation) => {
    const [separator, value] = list(argument, 'Fn::Split', 2);
    return evaluation.text(value ?? null).split(text(separator, 'Fn::Split'));
  },
  'Fn::Select': (argument, evaluation) => {
    const [index, items] = list(argument, 'Fn::Select', 2).map((part) => evaluation.value(part));
    const value = Array.isArray(items) ? items[Number(index)] : undefined;
    if (value === undefined) throw new Error(`Fn::Select finds nothing at ${String(index)}`);
    return value;
  },
  'Fn::Sub': (argument, evaluation) => {
    const [template, variables] = Array.isArray(argument) ? argument : [argument];
    return substitute(text(template, 'Fn::Sub'), isObject(variables) ? variables : {}, evaluation);
  },
  'Fn::If': (argument, evaluation) => {
    const [name, yes, no] = list(argument, 'Fn::If', 3);
    return evaluation.value((evaluation.scope.condition(text(name, 'Fn::If')) ? yes : no) ?? null);
  },
  'Fn::Equals': (argument, evaluation) => {
    const [left, right] = list(argument, 'Fn::Equals', 2).map((part) => evaluation.value(part));
    return plain(left) === plain(right);
  },
  'Fn::And': (argument, evaluation) => conditions(argument).every((condition) => truth(condition, evaluation)),
  'Fn::Or': (argument, evaluation) => conditions(argument).some((condition) => truth(condition, evaluation)),
  'Fn::Not': (argument, evaluation) => !truth(list(argument, 'Fn::Not', 1)[0] ?? null, evaluation),
  'Fn::FindInMap': (argument, evaluation) => {
    const [map = '', key = '', name = ''] = list(argument, 'Fn::FindInMap', 3).map((part) => evaluation.text(part));
    return evaluation.scope.mapping(map, key, name);
  },
  'Fn::GetAZs': (argument, evaluation) => evaluation.scope.zones(evaluation.text(argument)),
  'Fn::Base64': (argument, evaluation) => Buffer.from(evaluation.text(argument)).toString('base64'),
  'Fn::Cidr': (argument, evaluation) => {
    const [block, count, bits] = list(argument, 'Fn::Cidr').map((part) => evaluation.text(part));
    return cidrBlocks(block ?? '', Number(count), Number(bits ?? 8));
  },
  'Fn::ImportValue': () => {
    throw new Error('Fn::ImportValue is not supported: pass the value as a property instead');
  },
};

function truth(condition: Json, evaluation: Evaluation): boolean {
  const value = evaluation.value(condition);
  if (typeof value !== 'boolean') throw new Error('A condition must be true or false');
  return value;
}

const conditions = (argument: Json): Json[] => list(argument, 'A condition');

function text(value: Json | undefined, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} takes a string here`);
  return value;
}

function list(value: Json, name: string, length?: number): Json[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) {
    throw new Error(`${name} takes a list${length === undefined ? '' : ` of ${length}`}`);
  }
  return value;
}
