import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, it } from 'vitest';
import { samples } from '../contract/samples.ts';
import { entities } from './entities.ts';
import type { RecordEntity } from './record-entity.ts';
import { recordOfImage } from './stream-image.ts';

it.each(samples)('reads a $kind from an image', ({ kind, record }) => {
  const item = (entities[kind] as RecordEntity<typeof kind>).itemOf(record, 'commit-1');
  expect(recordOfImage(marshall(item))).toEqual({ kind, record });
});

it('refuses an item of another kind', () => {
  const image = marshall({ pk: 'p', sk: 's', entity: 'constructor' });
  expect(() => recordOfImage(image)).toThrow('The item p s is of the kind "constructor"');
});
