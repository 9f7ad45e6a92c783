import { expect, it } from 'vitest';
import { chooseZones } from './zones.ts';

const zone = (letter: string, id: string) => ({ name: `us-east-1${letter}`, id });

it('leaves out a zone without Fargate, whatever it is called in this account', () => {
  expect(chooseZones([zone('a', 'use1-az3'), zone('c', 'use1-az1'), zone('b', 'use1-az6')])).toEqual([
    'us-east-1b',
    'us-east-1c',
  ]);
});

it('takes the first two in the order of their names', () => {
  expect(chooseZones([zone('c', 'use1-az4'), zone('a', 'use1-az1'), zone('b', 'use1-az2')])).toEqual([
    'us-east-1a',
    'us-east-1b',
  ]);
});

it('takes none where there are not two', () => {
  expect(chooseZones([zone('a', 'use1-az1'), zone('b', 'use1-az3')])).toBeUndefined();
});
