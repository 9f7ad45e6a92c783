import { PassThrough } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { awaitOperation } from './await-operation.ts';

const operation = { OPERATION_ID: '01JD0000000000000000000000', CODEBUILD_BUILD_ID: '01JD0000000000000000000000-1' };
const line = `${JSON.stringify(operation)}\n`;

it('prepares, and then gets the operation that comes later', async () => {
  const input = new PassThrough();
  const prepare = vi.fn(async () => {});
  const waiting = awaitOperation(input, prepare);
  await vi.waitFor(() => expect(prepare).toHaveBeenCalledOnce());
  input.write(line.slice(0, 20));
  input.write(line.slice(20));
  expect(await waiting).toEqual(operation);
});

it('prepares nothing when it is told at once', async () => {
  const input = new PassThrough();
  input.write(line);
  const prepare = vi.fn(async () => {});
  expect(await awaitOperation(input, prepare)).toEqual(operation);
  expect(prepare).not.toHaveBeenCalled();
});

it('gets the operation that comes while it prepares, also when that fails', async () => {
  const input = new PassThrough();
  const prepare = async () => {
    input.write(line);
    throw new Error('no space left on device');
  };
  expect(await awaitOperation(input, prepare)).toEqual(operation);
});

it('gets nothing from an input that ends', async () => {
  const input = new PassThrough();
  const waiting = awaitOperation(input, async () => {});
  input.end();
  expect(await waiting).toBeUndefined();
});

it('loads what a customer needs', async () => {
  const input = new PassThrough();
  const waiting = awaitOperation(input);
  setTimeout(() => input.write(line), 100);
  expect(await waiting).toEqual(operation);
});
