import { expect, it } from 'vitest';
import { product } from '../model.ts';
import { type ProductFolder, publicationOf } from './publication.ts';

const notes = (images: Record<string, string>, defaultVersion = '2') =>
  product.parse({
    id: 'notes',
    name: 'Notes',
    versions: Object.entries(images).map(([version, image]) => ({ version, image })),
    defaultVersion,
    port: 80,
    healthPath: '/',
    startupSeconds: 10,
    sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] } },
  });
const folder = { path: '/products/notes', buildsEveryVersion: false };
const brief = (images: Record<string, string>, folder?: ProductFolder) =>
  publicationOf(notes(images), folder).map(({ version, work, subject }) => [version, work, subject]);

it('builds the default version from its folder, and refuses other versions, which it does not contain', () => {
  const [first, second] = publicationOf(notes({ '1': 'notes:1', '2': 'notes:2' }), folder);
  expect(first).toEqual({
    version: '2',
    work: 'build',
    subject: '/products/notes',
    repository: 'deployment-console/notes',
    tag: '2',
  });
  expect(second).toMatchObject({
    version: '1',
    work: 'refuse',
    subject: expect.stringContaining('its folder builds 2'),
  });
});

it('builds every version from a folder that can', () => {
  const builds = brief({ '1': 'notes:1', '2': 'notes:2' }, { ...folder, buildsEveryVersion: true });
  expect(builds).toEqual([
    ['2', 'build', '/products/notes'],
    ['1', 'build', '/products/notes'],
  ]);
});

it('publishes an image of two versions once', () => {
  expect(brief({ '1': 'notes:2', '2': 'notes:2' }, folder)).toEqual([['2', 'build', '/products/notes']]);
});

it('copies public images, and leaves those in ECR where they are', () => {
  const images = { '2': 'odoo:18.0', '3': '111122223333.dkr.ecr.eu-west-1.amazonaws.com/a:1', '4': 'quay.io/a:1' };
  expect(brief(images)).toEqual([
    ['2', 'copy', 'docker.io/library/odoo:18.0'],
    ['4', 'copy', 'quay.io/a:1'],
  ]);
});

it('refuses what is not the name of an image', () => {
  expect(brief({ '2': 'Notes 2' })).toEqual([['2', 'refuse', '"Notes 2" is not a valid image name']]);
});
