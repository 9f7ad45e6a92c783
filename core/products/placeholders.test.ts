import { describe, expect, it } from 'vitest';
import { isPlaceholder, parseTemplate, placeholderNames } from './placeholders.ts';

describe('a template', () => {
  it.each([
    ['', []],
    ['plain', [{ text: 'plain' }]],
    ['${port}', [{ placeholder: 'port' }]],
    ['--port=${port}', [{ text: '--port=' }, { placeholder: 'port' }]],
    ['${port}!', [{ placeholder: 'port' }, { text: '!' }]],
    [
      'a ${customer.code} b ${port}${product.version} c',
      [
        { text: 'a ' },
        { placeholder: 'customer.code' },
        { text: ' b ' },
        { placeholder: 'port' },
        { placeholder: 'product.version' },
        { text: ' c' },
      ],
    ],
    ['$port {port} $${port', [{ text: '$port {port} $${port' }]],
  ])('%s has the parts %j', (template, parts) => {
    expect(parseTemplate(template)).toEqual(parts);
  });

  it('may not hold an unknown placeholder', () => {
    expect(() => parseTemplate('a ${x.y}')).toThrow('Unknown placeholder ${x.y}');
    expect(() => parseTemplate('${}')).toThrow('Unknown placeholder ${}');
  });

  it('has placeholders, known or not', () => {
    expect(placeholderNames('a ${port} ${x.y} ${}')).toEqual(['port', 'x.y', '']);
    expect(['port', 'x.y', ''].map(isPlaceholder)).toEqual([true, false, false]);
  });
});
