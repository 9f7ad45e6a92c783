import { describe, expect, it } from 'vitest';
import { inOrder } from './order.ts';
import { parseTemplate, validateTemplate } from './validate.ts';

const types = { has: (type: string) => type === 'Known' };
const check = (template: object) => validateTemplate(parseTemplate({ Resources: {}, ...template }), types);

describe('validateTemplate', () => {
  it('names a type that is not supported, and its resource', () => {
    expect(() => check({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } } })).toThrow(
      'Queue is of the type AWS::SQS::Queue, which the local cluster does not support',
    );
  });

  it.each([
    ['Ref', { Ref: 'Gone' }],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Gone', 'Arn'] }],
    ['Fn::Sub', { 'Fn::Sub': 'x-${Gone}-${Mine}-${!Literal}' }],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${Own}-${Gone.Arn}', { Own: 1 }] }],
    ['a nested function', { 'Fn::Join': ['', [{ 'Fn::If': ['c', { Ref: 'Gone' }, 1] }]] }],
  ])('names a missing resource that %s refers to', (_, value) => {
    const resources = { Mine: { Type: 'Known' }, Other: { Type: 'Known', Properties: { A: value } } };
    expect(() => check({ Resources: resources })).toThrow('Other refers to Gone, which does not exist.');
  });

  it('finds circular dependencies', () => {
    const resources = { A: { Type: 'Known', Properties: { X: { Ref: 'B' } } }, B: { Type: 'Known', DependsOn: 'A' } };
    expect(() => check({ Resources: resources })).toThrow('A → B → A');
  });

  it('accepts a valid template', () => {
    expect(() =>
      check({
        Parameters: { P: { Type: 'String' } },
        Resources: { A: { Type: 'Known', Properties: { X: { Ref: 'P' } } } },
      }),
    ).not.toThrow();
  });

  it.each([[null], ['text'], [{}], [{ Resources: { A: {} } }]])('refuses %j', (input) => {
    expect(() => parseTemplate(input)).toThrow('This is not a valid template');
  });
});

describe('inOrder', () => {
  const edges = new Map([
    ['app', ['db', 'net']],
    ['db', ['net']],
    ['net', []],
    ['alone', []],
  ]);

  it('runs dependencies first', async () => {
    const done: string[] = [];
    await inOrder(edges, async (node) => void done.push(node));
    expect(done.indexOf('net')).toBeLessThan(done.indexOf('db'));
    expect(done.indexOf('db')).toBeLessThan(done.indexOf('app'));
  });

  it('skips what depends on a failure, and finishes the others', async () => {
    const outcomes = await inOrder(edges, async (node) => {
      if (node === 'db') throw new Error('no');
    });
    expect(Object.fromEntries(outcomes)).toEqual({ net: 'done', alone: 'done', db: 'failed', app: 'skipped' });
  });
});
