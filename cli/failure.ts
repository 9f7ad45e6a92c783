/** What the person is told on standard error, with exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
