import { describe, expect, it } from 'vitest';
import { imageName, parseImageReference, withRegistry } from './reference.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('the name of an image', () => {
  it.each([
    ['todo:1.1.0', { path: 'todo', tag: '1.1.0' }],
    ['odoo', { path: 'odoo', tag: 'latest' }],
    ['team/app:1', { path: 'team/app', tag: '1' }],
    ['ghcr.io/team/app:v1', { registry: 'ghcr.io', path: 'team/app', tag: 'v1' }],
    ['localhost/app:1', { registry: 'localhost', path: 'app', tag: '1' }],
    ['registry:5000/app', { registry: 'registry:5000', path: 'app', tag: 'latest' }],
    ['registry.example.com:5000/a/b:2', { registry: 'registry.example.com:5000', path: 'a/b', tag: '2' }],
    [`team/app@${digest}`, { path: 'team/app', digest }],
    [`quay.io/team/app:1@${digest}`, { registry: 'quay.io', path: 'team/app', tag: '1', digest }],
    [
      '111122223333.dkr.ecr.eu-central-1.amazonaws.com/team/app:1',
      { registry: '111122223333.dkr.ecr.eu-central-1.amazonaws.com', path: 'team/app', tag: '1' },
    ],
  ])('%s has these parts', (image, parts) => {
    expect(parseImageReference(image)).toEqual(parts);
  });

  it.each([
    '',
    'Todo:1',
    'a:b:c',
    'https://ghcr.io/app:1',
    'app:',
    'app@sha256:1',
    `app@${digest}@${digest}`,
    '/app',
    'ghcr.io/',
    'team//app',
    'app: 1',
    `app:${'x'.repeat(129)}`,
  ])('%j is not one', (image) => {
    expect(parseImageReference(image)).toBeUndefined();
  });

  it.each([
    ['odoo:18.0', 'docker.io/library/odoo:18.0'],
    ['docker.io/odoo:18.0', 'docker.io/library/odoo:18.0'],
    ['index.docker.io/team/app:1', 'docker.io/team/app:1'],
    ['team/app:1', 'docker.io/team/app:1'],
    [`ghcr.io/team/app@${digest}`, `ghcr.io/team/app@${digest}`],
  ])('%s is pulled as %s', (image, pulled) => {
    const parts = parseImageReference(image);
    expect(parts && imageName(withRegistry(parts))).toBe(pulled);
  });
});
