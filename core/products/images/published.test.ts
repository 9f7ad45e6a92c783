import { describe, expect, it } from 'vitest';
import { ecrPlaceOf, publishedImage } from './published.ts';
import { type ImageReference, parseImageReference } from './reference.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const parse = (image: string): ImageReference => {
  const parsed = parseImageReference(image);
  if (!parsed) throw new Error(`${image} is not the name of an image`);
  return parsed;
};

describe('a published image', () => {
  it.each([
    ['todo:1.1.0', 'deployment-console/todo', '1.1.0'],
    ['team/app', 'deployment-console/team/app', 'latest'],
    ['docker.io/odoo:18.0', 'deployment-console/docker.io/library/odoo', '18.0'],
    ['ghcr.io/team/app:1', 'deployment-console/ghcr.io/team/app', '1'],
    ['registry.example.com:5000/app:1', 'deployment-console/registry.example.com-5000/app', '1'],
    [`quay.io/app@${digest}`, 'deployment-console/quay.io/app', `sha256-${'a'.repeat(64)}`],
  ])('%s is in %s with the tag %s', (image, repository, tag) => {
    expect(publishedImage(parse(image))).toEqual({ repository, tag });
  });

  it('keeps images of two registries apart', () => {
    const names = ['app:1', 'docker.io/app:1', 'ghcr.io/app:1'].map((image) => publishedImage(parse(image)).repository);
    expect(new Set(names).size).toBe(3);
  });
});

it('knows the account and the region of an image in ECR', () => {
  expect(ecrPlaceOf(parse('111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1'))).toEqual({
    account: '111122223333',
    region: 'eu-west-1',
  });
  expect(ecrPlaceOf(parse('ghcr.io/app:1'))).toBeUndefined();
});
