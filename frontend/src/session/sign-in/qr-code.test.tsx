import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

/** The squares that a path of `M x y h length v1 H x z` darkens. */
function darkened(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return squares;
}

test('the code is drawn square by square, with a margin, and is named for who cannot see it', () => {
  const text = 'otpauth://totp/Deployment%20console:ann@example.com?secret=ABC234&issuer=Deployment%20console';
  render(<QrCode text={text} label="The key as a code" />);
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const image = screen.getByRole('img', { name: 'The key as a code' });
  const squares = darkened(image.querySelector('path')?.getAttribute('d') ?? '', size);
  expect(squares).toEqual(data);
  expect(squares.slice(0, 4).flat()).not.toContain(true);
  expect(squares.flat()).toContain(true);
});
