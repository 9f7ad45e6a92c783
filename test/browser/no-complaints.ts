import { afterEach, expect } from 'vitest';
import { takeComplaints } from './complaints.ts';

afterEach(() => {
  expect(takeComplaints(), 'in the console of the browser').toEqual([]);
});
