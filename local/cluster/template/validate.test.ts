import { describe, expect, it } from 'vitest';
import { inOrder } from './order.ts';
import { parseTemplate, validateTemplate } from './validate.ts';

const types = { has: (type: string) => type === 'Known' };
const check = (template: object) => validateTemplate(parseTemplate({ Resources: {}, ...template }), types);

describe('validateTemplate', () => {
  it('names the type that is not known, and who is of it', () => {
    expect(() => check({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } } })).toThrow(
      'Queue is of the type AWS::SQS::Queue, which the local cluster does not know',
    );
  });

  it.each([
    ['Ref', { Ref: 'Gone' }],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Gone', 'Arn'] }],
    ['Fn::Sub', { 'Fn::Sub': 'x-${Gone}-${Mine}-${!Literal}' }],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${Own}-${Gone.Arn}', { Own: 1 }] }],
    ['a nested function', { 'Fn::Join': ['', [{ 'Fn::If': ['c', { Ref: 'Gone' }, 1] }]] }],
  ])('names what %s refers to in vain', (_, value) => {
    const resources = { Mine: { Type: 'Known' }, Other: { Type: 'Known', Properties: { A: value } } };
    expect(() => check({ Resources: resources })).toThrow('Other refers to Gone, which is not there.');
  });

  it('finds circles', () => {
    const resources = { A: { Type: 'Known', Properties: { X: { Ref: 'B' } } }, B: { Type: 'Known', DependsOn: 'A' } };
    expect(() => check({ Resources: resources })).toThrow('A → B → A');
  });

  it('takes what is right', () => {
    expect(() =>
      check({
        Parameters: { P: { Type: 'String' } },
        Resources: { A: { Type: 'Known', Properties: { X: { Ref: 'P' } } } },
      }),
    ).not.toThrow();
  });

  it.each([[null], ['text'], [{}], [{ Resources: { A: {} } }]])('refuses %j', (input) => {
    expect(() => parseTemplate(input)).toThrow('This is not a template');
  });
});

describe('inOrder', () => {
  const edges = new Map([
    ['app', ['db', 'net']],
    ['db', ['net']],
    ['net', []],
    ['alone', []],
  ]);

  it('does first what others need', async () => {
    const done: string[] = [];
    await inOrder(edges, async (node) => void done.push(node));
    expect(done.indexOf('net')).toBeLessThan(done.indexOf('db'));
    expect(done.indexOf('db')).toBeLessThan(done.indexOf('app'));
  });

  it('does not begin what needs something that failed, and ends the rest', async () => {
    const outcomes = await inOrder(edges, async (node) => {
      if (node === 'db') throw new Error('no');
    });
    expect(Object.fromEntries(outcomes)).toEqual({ net: 'done', alone: 'done', db: 'failed', app: 'skipped' });
  });
});
