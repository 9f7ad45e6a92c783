import { resource } from '@console/cdk-constructs/testing/resources';
import { fixedPlaceholders, type Placeholder, placeholderNames } from '@console/core/products/placeholders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../testing/samples.ts';
import { customerTemplate } from '../testing/templates.ts';
import { fill } from './placeholder-values.ts';

const placeholders = fixedPlaceholders.filter((name) => !name.startsWith('mail.'));
const values = Object.fromEntries(placeholders.map((name) => [name, `<${name}>`])) as Record<Placeholder, string>;

describe('placeholders', () => {
  it('are replaced wherever they are, and the text around them is kept', () => {
    const text = fc.string().filter((s) => !s.includes('$') && !s.includes('{'));
    const part = fc.oneof(
      text.map((s) => ({ template: s, filled: s })),
      fc.constantFrom(...placeholders).map((name) => ({ template: `\${${name}}`, filled: `<${name}>` })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const template = parts.map((p) => p.template).join('');
        expect(fill(template, values)).toBe(parts.map((p) => p.filled).join(''));
      }),
    );
  });

  it('without a value are an error that names them', () => {
    expect(() => fill('x-${database.url}', { port: '1' })).toThrow(
      '${database.url} has no value here: "x-${database.url}"',
    );
  });

  it('all have a value in the stack of a customer', () => {
    const used = [...Object.values(everything.environment), ...Object.values(everything.secrets)];
    const names = used.flatMap(placeholderNames);
    expect(new Set(names)).toEqual(new Set(placeholders));
    const [container] = resource(customerTemplate({ product: everything }), 'AWS::ECS::TaskDefinition').Properties
      .ContainerDefinitions as [{ Environment: object[] }];

    expect(JSON.stringify(container)).not.toContain('${');
    expect(container.Environment).toContainEqual({
      Name: 'CUSTOMER',
      Value: '01KAEXAMP1E000000000000000 acme-north Acme North https://acme-north.example.com/ admin@acme.example',
    });
    expect(container.Environment).toContainEqual({
      Name: 'LISTEN',
      Value: { 'Fn::Join': ['', ['tcp://0.0.0.0:', { Ref: 'ContainerPort' }]] },
    });
    expect(container.Environment).toContainEqual({ Name: 'VERSION', Value: 'v18.0' });
  });
});
