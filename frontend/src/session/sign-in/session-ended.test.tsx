import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SessionEnded } from './session-ended.tsx';

vi.mock('./sign-in.tsx', () => {
  throw new Error('Failed to fetch dynamically imported module');
});

test('a form that a new release took away is told of, with the way out', async () => {
  render(<SessionEnded onDone={() => {}} onLeave={() => {}} />);
  expect(await screen.findByText(/^The sign-in form could not be loaded/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload page' })).toBeTruthy();
});
